package org.liancun.payout.benefit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.liancun.payout.benefit.HouseholdRow;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;

/**
 * The households in sight with what a year brought them.
 *
 * @param may whether the reader may see single households at all
 */
public record HouseholdsPage(int year, boolean may, Listed<HouseholdRow> households) {
    private static final Listed.Columns<HouseholdRow> COLUMNS = new Listed.Columns<>(HouseholdRow::code,
            row -> List.of(row.code(), row.villageZh()),
            Map.of("code", Comparator.comparing(HouseholdRow::code), "now", Comparator.comparing(HouseholdRow::fen),
                    "before", Comparator.comparing(HouseholdRow::beforeFen),
                    "more", Comparator.comparing(row -> row.fen() - row.beforeFen())));

    static HouseholdsPage of(int year, boolean may, List<HouseholdRow> all, Listing asked) {
        return new HouseholdsPage(year, may, Listed.of(all, asked, COLUMNS));
    }

    public long fen() {
        return households.found().stream().mapToLong(HouseholdRow::fen).sum();
    }

    public long beforeFen() {
        return households.found().stream().mapToLong(HouseholdRow::beforeFen).sum();
    }
}
