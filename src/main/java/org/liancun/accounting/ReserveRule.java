package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The article of law by which books under a chart put a part of the year's profit into a reserve, in force from a day to
 * another.
 *
 * @param rate part of the profit, in percent
 * @param cap part of the registered capital at which the reserve is full, in percent
 * @param mark how number and text of the article are confirmed; docs/spec/accounting.md has the marks
 */
public record ReserveRule(String chart, LocalDate from, @Nullable LocalDate until, int rate, int cap, String source,
        String mark, String textZh, String textEn) {
    private static final List<ReserveRule> ALL = ChartFiles.rows("/accounting/reserve-rules.csv",
            row -> new ReserveRule(row.get("chart"), LocalDate.parse(row.get("from")),
                    row.get("until").isEmpty() ? null : LocalDate.parse(row.get("until")),
                    Integer.parseInt(row.get("rate_percent")), Integer.parseInt(row.get("cap_percent")),
                    row.get("source"), row.get("mark"), row.get("text_zh"), row.get("text_en")));

    /** The rule for books under a chart on a day; empty where no law asks for a reserve. */
    public static Optional<ReserveRule> of(String chart, LocalDate day) {
        return ALL.stream().filter(rule -> rule.chart().equals(chart) && !day.isBefore(rule.from())
                && (rule.until() == null || !day.isAfter(rule.until()))).findFirst();
    }
}
