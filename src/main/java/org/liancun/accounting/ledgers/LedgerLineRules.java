package org.liancun.accounting.ledgers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the totals stand among the postings. */
final class LedgerLineRules {
    private LedgerLineRules() {}

    /**
     * Postings of a page with the totals of each day and month that ends on it.
     *
     * @param most how many postings the page has; one more says what the next page begins with
     * @param daily whether days are totalled, as in a journal
     */
    static List<LedgerLine> withTotals(List<LedgerLine.Posted> postings, int most, Totals totals, boolean daily) {
        Map<LocalDate, Total> days = daily ? bySince(totals.byDay()) : Map.of();
        Map<LocalDate, Total> months = bySince(totals.byMonth());
        List<LedgerLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(postings.size(), most); i++) {
            LocalDate day = postings.get(i).date();
            LocalDate next = i + 1 < postings.size() ? postings.get(i + 1).date() : null;
            lines.add(postings.get(i));
            Total ofDay = days.get(day);
            if (ofDay != null && !day.equals(next)) {
                lines.add(new LedgerLine.DayTotal(ofDay));
            }
            Total ofMonth = months.get(day.withDayOfMonth(1));
            if (ofMonth != null && endsMonth(day, next)) {
                lines.add(new LedgerLine.MonthTotal(ofMonth));
                lines.add(new LedgerLine.YearTotal(ofMonth));
            }
        }
        return lines;
    }

    private static boolean endsMonth(LocalDate day, @Nullable LocalDate next) {
        return next == null || !next.withDayOfMonth(1).equals(day.withDayOfMonth(1));
    }

    private static Map<LocalDate, Total> bySince(List<Total> totals) {
        return totals.stream().collect(Collectors.toMap(Total::since, Function.identity()));
    }
}
