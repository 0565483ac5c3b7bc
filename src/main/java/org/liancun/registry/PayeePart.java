package org.liancun.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.liancun.registry.PersonalCipher.Binding;
import org.springframework.stereotype.Component;

/** Where a household's money goes, from a day on. */
@Component
class PayeePart implements PackagePart {
    static final PackageFile PAYEES = PackageFile.of("payees.csv",
            Column.text("household_code").key().required(), Column.text("account_holder").required().secret(),
            Column.text("bank").required(), Column.text("account").required().secret(),
            Column.date("valid_from").key().required());
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,32}");
    private final PayeeTables tables;
    private final PersonalCipher cipher;

    PayeePart(PayeeTables tables, PersonalCipher cipher) {
        this.tables = tables;
        this.cipher = cipher;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(PAYEES);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        if (!data.has(PAYEES.name())) {
            return;
        }
        tables.stage(sink -> {
            for (Row row : data.rows(PAYEES.name())) {
                if (isGood(row, context)) {
                    stage(sink, row, context.county());
                }
            }
        });
        Finding.refuse(tables.takeWithoutHousehold(), context,
                new Finding.Cell(PAYEES.name(), "household_code", HouseholdPart.HOUSEHOLDS.name()),
                new CellFault("unknown_household"));
        tables.takeChanged(standing -> changes(standing, context.county()), context);
        tables.save();
    }

    private static boolean isGood(Row row, ImportContext context) {
        if (ACCOUNT.matcher(row.text("account")).matches()) {
            return true;
        }
        CellFault fault = new CellFault("account");
        context.refuse(row, "account", fault.rule(), fault.mend());
        return false;
    }

    private void stage(Copy.Sink sink, Row row, String county) {
        String household = row.text("household_code");
        LocalDate from = Objects.requireNonNull(row.date("valid_from"));
        sink.number(row.line()).text(household)
                .bytes(cipher.seal(row.text("account_holder"), Binding.holder(county, household, from)))
                .text(row.text("bank"))
                .bytes(cipher.seal(row.text("account"), Binding.account(county, household, from)))
                .date(from).end();
    }

    /** Bytes also differ after the key was renewed; then the values tell. */
    private boolean changes(PayeeTables.Changed row, String county) {
        Binding holder = Binding.holder(county, row.household(), row.validFrom());
        Binding account = Binding.account(county, row.household(), row.validFrom());
        return !row.bank().equals(row.newBank())
                || !cipher.open(row.holder(), holder).equals(cipher.open(row.newHolder(), holder))
                || !cipher.open(row.account(), account).equals(cipher.open(row.newAccount(), account));
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(PAYEES, rows -> tables.forEach(line -> rows.row(line.household(),
                cipher.open(line.holder(), Binding.holder(sink.county(), line.household(), line.validFrom())),
                line.bank(),
                cipher.open(line.account(), Binding.account(sink.county(), line.household(), line.validFrom())),
                line.validFrom())));
    }
}
