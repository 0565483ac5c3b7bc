package org.liancun.accounting.closing;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.DataFiles;

/**
 * A point as the data file has it: whether it must or should be settled, by whose word, and why.
 *
 * @param order its place in a list
 * @param month whether it must be settled before a month is closed
 * @param year whether it must be settled before December is closed
 * @param mark how the rule is confirmed; docs/spec/accounting.md has the marks
 */
public record PointRule(int order, String point, boolean month, boolean year, Proof proof, Basis basis) {
    private static final String BY_ANALOGY = "C";
    private static final String READ = "R";
    private static final List<PointRule> ALL = read();

    /** By what a person can settle a point that the books leave open. */
    public enum Proof {
        /** By nothing: the books must show it. */
        NONE,
        /** By a reason. */
        NOTE,
        /** By the balance of a bank statement, or by what explains the difference. */
        AMOUNT,
        /** By a registered document. */
        DOCUMENT
    }

    /** Why it is asked for. */
    public record Basis(String source, String mark, String whyZh, String whyEn) {}

    /** All points, in the order in which they are shown. */
    public static List<PointRule> all() {
        return ALL;
    }

    /** The point of that name. */
    public static Optional<PointRule> of(String point) {
        return ALL.stream().filter(rule -> rule.point.equals(point)).findFirst();
    }

    /** Whether it must be settled before that month is closed. */
    boolean must(YearMonth of) {
        return of.getMonth() == Month.DECEMBER ? year : month;
    }

    /** The mark in books under a chart: what elsewhere holds by analogy was read where the source is the chart's own. */
    public String mark(String chart) {
        boolean own = ChartGuide.of(chart).filter(guide -> basis.source.startsWith(guide.head().source())).isPresent();
        return Arrays.stream(basis.mark.split(" ")).map(each -> own && each.equals(BY_ANALOGY) ? READ : each)
                .collect(Collectors.joining(" "));
    }

    private static List<PointRule> read() {
        return DataFiles.rows("/accounting/closing-points.csv", row -> new PointRule((int) row.getRecordNumber(),
                row.get("point"), row.get("month").equals("must"), row.get("year").equals("must"),
                Proof.valueOf(row.get("proof").toUpperCase(Locale.ROOT)),
                new Basis(row.get("source"), row.get("mark"), row.get("why_zh"), row.get("why_en"))));
    }
}
