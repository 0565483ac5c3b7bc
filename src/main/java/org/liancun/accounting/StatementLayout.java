package org.liancun.accounting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The layout of a statement under a chart: lines with their formulas, from a data file
 * {@code accounting/<chart>/<name>.csv}, because the wording and order of the prescribed forms may still have to be
 * mended without touching code.
 *
 * @param name balance-sheet or income
 * @param head its title, form and source
 */
public record StatementLayout(String chart, String name, Head head, List<Line> lines) {
    /** The layouts there are of each statutory chart. */
    public static final List<String> NAMES = List.of("balance-sheet", "income");
    private static final Map<String, StatementLayout> ALL = read();

    /**
     * What a layout says of itself.
     *
     * @param form number of the prescribed form; empty where none is known
     * @param mark how it is confirmed; docs/spec/accounting.md has the marks
     */
    public record Head(String titleZh, String titleEn, String form, String source, String mark, String noteZh,
            String noteEn) {}

    /**
     * A line.
     *
     * @param part which half of the page it stands on
     * @param style heading, line, minus, subtotal, total, grand, of (a part of the line above, not added again), optional
     *     (shown only while not zero), hidden
     * @param side the side on which its amount is positive: D or C; empty for sums and headings
     * @param basis balance on the last day, movement of the period without the close, opening balance of the period
     * @param terms what it takes from the accounts
     * @param sum keys of the lines it adds up, with a minus where it subtracts
     * @param spanZh what it is called in Chinese where the span is not made of whole years; empty for the same
     */
    public record Line(String part, String key, String labelZh, String labelEn, String style, String side,
            String basis, List<Term> terms, List<String> sum, String noteZh, String noteEn, String spanZh) {
        /** What it is called in Chinese on a statement of the span: 年末 is said of the end of a year only. */
        public String labelZh(Span span) {
            return spanZh.isEmpty() || span.isOfYears() ? labelZh : spanZh;
        }

        /** Whether it can be opened down to postings. */
        public boolean isOfAccounts() {
            return !terms.isEmpty();
        }

        boolean takes(String account) {
            return !style.equals("of") && terms.stream().anyMatch(term -> term.takes(account));
        }
    }

    /** The layout of a statement under a chart; empty where the chart has no such statement. */
    public static Optional<StatementLayout> of(String chart, String name) {
        return Optional.ofNullable(ALL.get(chart + "/" + name));
    }

    /** The line of that key. */
    public Optional<Line> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** The printed lines that take all that is posted to an account; not those that bring it forward from earlier years. */
    public List<Line> linesOf(String account) {
        return lines.stream().filter(line -> !line.style().equals("hidden") && !line.style().equals("of"))
                .filter(line -> !line.basis().equals("opening"))
                .filter(line -> line.terms().stream().anyMatch(term -> term.with().isEmpty() && term.takes(account)))
                .toList();
    }

    /** Whether it shows what there is on a day, and not what moved. */
    public boolean isSheet() {
        return name.equals("balance-sheet");
    }

    /** What its lines take from the accounts. */
    List<Term> terms() {
        return lines.stream().flatMap(line -> line.terms().stream()).toList();
    }

    /** Keys of the lines that close a half of the page. */
    List<String> grand() {
        return lines.stream().filter(line -> line.style().equals("grand")).map(Line::key).toList();
    }

    private static Map<String, StatementLayout> read() {
        Map<String, StatementLayout> layouts = new LinkedHashMap<>();
        ChartFiles.rows("/accounting/layouts.csv", row -> {
            String path = row.get("chart") + "/" + row.get("name");
            Head head = new Head(row.get("title_zh"), row.get("title_en"), row.get("form"), row.get("source"),
                    row.get("mark"), row.get("note_zh"), row.get("note_en"));
            return new StatementLayout(row.get("chart"), row.get("name"), head,
                    ChartFiles.rows("/accounting/" + path + ".csv", StatementLayout::line));
        }).forEach(layout -> layouts.put(layout.chart() + "/" + layout.name(), layout));
        return layouts;
    }

    private static Line line(CSVRecord row) {
        return new Line(row.get("part"), row.get("key"), row.get("label_zh"), row.get("label_en"), row.get("style"),
                row.get("side"), row.get("basis"),
                ChartFiles.words(row.get("terms")).stream().map(Term::parse).toList(),
                ChartFiles.words(row.get("sum")), row.get("note_zh"), row.get("note_en"),
                row.isMapped("span_zh") ? row.get("span_zh") : "");
    }
}
