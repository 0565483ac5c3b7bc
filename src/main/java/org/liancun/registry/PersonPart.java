package org.liancun.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liancun.kernel.Ids;
import org.liancun.registry.PersonalCipher.Binding;
import org.springframework.stereotype.Component;

/** People of a package, each with as many names as are used. */
@Component
class PersonPart implements PackagePart {
    static final PackageFile PEOPLE = PackageFile.of("people.csv",
            Column.text("code").key().required(), Column.text("household_code").required(), Column.text("name_zh"),
            Column.text("name_bo"), Column.text("id_name"), Column.text("also_known_as"), Column.date("born_on"),
            Column.choice("sex", "f", "m"), Column.text("phone").secret(), Column.text("id_number").secret());
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,19}");
    private static final List<String> NAMES = List.of("name_zh", "name_bo", "id_name", "also_known_as");
    private final PersonStaging tables;
    private final PersonalCipher cipher;
    private final Clock clock;

    PersonPart(PersonStaging tables, PersonalCipher cipher, Clock clock) {
        this.tables = tables;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(PEOPLE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(PEOPLE.name())) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        tables.stage(sink -> {
            for (Row row : data.rows(PEOPLE.name())) {
                if (isGood(row, today, context)) {
                    stage(sink, row, context.county());
                }
            }
        });
        Finding.refuse(tables.takeWithoutHousehold(), context,
                new Finding.Cell(PEOPLE.name(), "household_code", HouseholdPart.HOUSEHOLDS.name()),
                new CellFault("unknown_household"));
        tables.save(data.synthetic(PEOPLE.name()), today);
    }

    private static boolean isGood(Row row, LocalDate today, ImportContext context) {
        boolean good = true;
        if (NAMES.stream().noneMatch(row::has)) {
            good = refuse(row, "name_zh", new CellFault("no_name"), context);
        }
        LocalDate born = row.date("born_on");
        if (born != null && born.isAfter(today)) {
            good = refuse(row, "born_on", new CellFault("born_ahead", today), context);
        }
        String number = row.text("id_number");
        if (!number.isEmpty() && !IdentifierChecks.citizenNumber(number)) {
            good = refuse(row, "id_number", new CellFault("citizen_number"), context);
        }
        if (row.has("phone") && !PHONE.matcher(row.text("phone")).matches()) {
            good = refuse(row, "phone", new CellFault("phone"), context);
        }
        return good;
    }

    private static boolean refuse(Row row, String column, CellFault fault, ImportContext context) {
        context.refuse(row, column, fault.rule(), fault.mend(), fault.values().toArray());
        return false;
    }

    private void stage(Copy.Sink sink, Row row, String county) {
        String code = row.text("code");
        String others = String.join(";", split(row.text("also_known_as")));
        sink.number(row.line()).uuid(Ids.next()).text(code).text(row.text("household_code")).text(row.text("name_zh"))
                .text(row.text("name_bo")).text(row.text("id_name")).text(others).texts(searchKeys(row))
                .date(row.date("born_on")).text(row.has("sex") ? row.text("sex") : null)
                .bytes(cipher.seal(row.text("phone"), Binding.phone(county, code)))
                .bytes(cipher.seal(row.text("id_number"), Binding.idNumber(county, code)))
                .end();
    }

    private static List<String> searchKeys(Row row) {
        return Stream.concat(Stream.of(row.text("name_zh"), row.text("name_bo"), row.text("id_name")),
                        split(row.text("also_known_as")).stream())
                .map(Names::searchKey).filter(key -> !key.isEmpty()).distinct().toList();
    }

    /** Further names stand in one cell, with semicolons between them. */
    static List<String> split(String names) {
        return names.isEmpty() ? List.of()
                : Arrays.stream(names.split("[;；]")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(PEOPLE, rows -> tables.forEach(line -> rows.row(line.code(), line.household(), line.zh(), line.bo(),
                line.idName(), line.others(), line.bornOn(), line.sex(),
                cipher.openOrEmpty(line.phone(), Binding.phone(sink.county(), line.code())),
                cipher.openOrEmpty(line.idNumber(), Binding.idNumber(sink.county(), line.code())))));
    }
}
