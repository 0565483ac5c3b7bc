package org.liancun.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.liancun.kernel.Ids;
import org.springframework.stereotype.Component;

/** Households of a package, with what they split from and moved to. */
@Component
class HouseholdPart implements PackagePart {
    static final PackageFile HOUSEHOLDS = PackageFile.of("households.csv",
            Column.text("code").key().required(), Column.code("village_code", 12).required(), Column.text("head_name"),
            Column.integer("people").required(), Column.integer("workers").required(), Column.date("joined_on"),
            Column.date("left_on"), Column.text("split_from"), Column.text("moved_to"));
    private static final Pattern NUMBER = Pattern.compile("-[0-9]{4}");
    private final HouseholdStaging tables;

    HouseholdPart(HouseholdStaging tables) {
        this.tables = tables;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(HOUSEHOLDS);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(HOUSEHOLDS.name())) {
            return;
        }
        tables.stage(sink -> {
            for (Row row : data.rows(HOUSEHOLDS.name())) {
                if (isGood(row, context)) {
                    stage(sink, row);
                }
            }
        });
        refuse("village_code", PlacePart.VILLAGES, tables.takeWithoutVillage(), "unknown_village", context);
        tables.save(data.synthetic(HOUSEHOLDS.name()));
        refuse("split_from", HOUSEHOLDS, tables.withoutOrigin(), "unknown_household", context);
        refuse("moved_to", HOUSEHOLDS, tables.withoutTarget(), "unknown_household", context);
        tables.link();
        refuse("split_from", HOUSEHOLDS, tables.splitBeforeJoining(), "split_date", context);
        refuse("moved_to", HOUSEHOLDS, tables.movedBeforeLeaving(), "move_date", context);
        tables.clear();
    }

    private static void refuse(String column, PackageFile refersTo, List<Finding> findings, String fault,
            ImportContext context) {
        Finding.refuse(findings, context, new Finding.Cell(HOUSEHOLDS.name(), column, refersTo.name()),
                new CellFault(fault));
    }

    private static boolean isGood(Row row, ImportContext context) {
        boolean good = true;
        String village = row.text("village_code");
        String code = row.text("code");
        if (!code.startsWith(village) || !NUMBER.matcher(code.substring(village.length())).matches()) {
            good = refuse(row, "code", new CellFault("household_code", village), context);
        }
        if (row.longValue("workers") > row.longValue("people")) {
            good = refuse(row, "workers", new CellFault("workers", (int) row.longValue("people")), context);
        }
        LocalDate joined = row.date("joined_on");
        LocalDate left = row.date("left_on");
        if (joined != null && left != null && !left.isAfter(joined)) {
            good = refuse(row, "left_on", new CellFault("left_before_joining", joined), context);
        }
        if (row.has("split_from") && (joined == null || row.text("split_from").equals(row.text("code")))) {
            good = refuse(row, "split_from", new CellFault("split_without_date"), context);
        }
        if (row.has("moved_to") && (left == null || row.text("moved_to").equals(row.text("code")))) {
            good = refuse(row, "moved_to", new CellFault("move_without_date"), context);
        }
        return good;
    }

    private static boolean refuse(Row row, String column, CellFault fault, ImportContext context) {
        context.refuse(row, column, fault.rule(), fault.mend(), fault.values().toArray());
        return false;
    }

    private static void stage(Copy.Sink sink, Row row) {
        sink.number(row.line()).uuid(Ids.next()).text(row.text("code")).text(row.text("village_code"))
                .text(row.text("head_name")).number(row.longValue("people")).number(row.longValue("workers"))
                .date(row.date("joined_on")).date(row.date("left_on"))
                .text(row.has("split_from") ? row.text("split_from") : null)
                .text(row.has("moved_to") ? row.text("moved_to") : null)
                .end();
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(HOUSEHOLDS, rows -> tables.forEach(row -> rows.row(row.code(), row.village(), row.headName(),
                row.people(), row.workers(), row.joinedOn(), row.leftOn(), row.splitFrom(), row.movedTo())));
    }
}
