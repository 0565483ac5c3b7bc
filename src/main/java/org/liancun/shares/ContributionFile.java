package org.liancun.shares;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.registry.Column;
import org.liancun.registry.PackageFile;
import org.liancun.registry.Row;

/** The list of contributions: its columns, and how a row of it is read and written. */
final class ContributionFile {
    private static final int QUANTITY_SCALE = 2;
    static final PackageFile FILE = PackageFile.of("contributions.csv",
            Column.text("number").key().required(), Column.date("date").required(), Column.text("alliance"),
            Column.text("contributor").required(), Column.choice("kind", ContributionKind.codes()).required(),
            Column.decimal("quantity", QUANTITY_SCALE).required(),
            Column.choice("unit", "mu", "head", "worker", "day", "yuan", "piece").required(),
            Column.money("unit_value_yuan"), Column.text("document"), Column.text("class"), Column.text("contract"),
            Column.date("term_from"), Column.date("term_until"),
            Column.choice("basis", Particulars.INVOICE, Particulars.APPRAISAL), Column.text("approval"),
            Column.text("ear_tags"));

    private ContributionFile() {}

    /** @throws Refused if the unit is not the kind's own or the quantity too fine for it */
    static NewContribution read(Row row) {
        ContributionKind kind = ContributionKind.of(row.text("kind")).orElseThrow();
        if (!row.text("unit").equals(kind.packageUnit())) {
            throw new Refused(SharesRefusal.WRONG_UNIT, row.text("unit"), kind.code(), kind.packageUnit());
        }
        long parts = parts(kind);
        if (row.longValue("quantity") % parts != 0) {
            throw new Refused(SharesRefusal.TOO_FINE, row.text("quantity"), kind.packageUnit());
        }
        Money appraised = row.has("unit_value_yuan") ? row.money("unit_value_yuan") : null;
        return new NewContribution(row.text("number"), Objects.requireNonNull(row.date("date")), row.text("alliance"),
                row.text("contributor"), kind, row.longValue("quantity") / parts, appraised, row.text("document"),
                new Particulars(row.text("class"), row.text("contract"), row.date("term_from"), row.date("term_until"),
                        row.text("basis"), row.text("approval"), tags(row.text("ear_tags"))));
    }

    /** Ear tags stand one after the other, with spaces, commas or new lines between them. */
    public static List<String> tags(String text) {
        return Arrays.stream(text.split("[\\s,，;；、]+")).filter(tag -> !tag.isEmpty()).toList();
    }

    /** The cells of what stands, in the order of the columns. */
    static @Nullable Object[] cells(ContributionTables.Exported it) {
        Particulars more = it.particulars();
        return new @Nullable Object[] {it.number(), it.day(), it.alliance(), it.contributor(), it.kind().code(),
            it.quantity() * parts(it.kind()), it.kind().packageUnit(),
            it.kind() == ContributionKind.EQUIPMENT ? it.unitValue() : null, it.document(), more.assetClass(),
            more.contract(), more.termFrom(), more.termUntil(), more.basis(), more.approval(), more.tagsInWords()};
    }

    private static long parts(ContributionKind kind) {
        return Decimals.parse("1", QUANTITY_SCALE - kind.unit().scale());
    }
}
