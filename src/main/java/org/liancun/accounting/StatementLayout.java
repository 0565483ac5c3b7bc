package org.liancun.accounting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The layout of a statement: lines with their formulas, from a data file {@code accounting/<name>.csv}, because the
 * wording and order of the prescribed forms may still have to be mended without touching code.
 *
 * @param name balance-sheet or income
 */
public record StatementLayout(String name, List<Line> lines) {
    /** The layouts there are. */
    public static final List<String> NAMES = List.of("balance-sheet", "income");

    /**
     * A line.
     *
     * @param part which half of the page it stands on
     * @param style heading, line, minus, subtotal, total, grand, optional (shown only while not zero), hidden
     * @param side the side on which its amount is positive: D or C; empty for sums and headings
     * @param basis balance on the last day, movement of the period without the close, opening balance of the period
     * @param terms what it takes from the accounts
     * @param sum keys of the lines it adds up, with a minus where it subtracts
     */
    public record Line(String part, String key, String labelZh, String labelEn, String style, String side,
            String basis, List<Term> terms, List<String> sum, String noteZh, String noteEn) {
        /** Whether it can be opened down to postings. */
        public boolean isOfAccounts() {
            return !terms.isEmpty();
        }
    }

    /** The line of that key. */
    public Optional<Line> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** All layouts by name. */
    static Map<String, StatementLayout> all() {
        Map<String, StatementLayout> layouts = new LinkedHashMap<>();
        NAMES.forEach(name -> layouts.put(name, read(name)));
        return layouts;
    }

    static StatementLayout read(String name) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        String file = "/accounting/" + name + ".csv";
        try (InputStream stream = StatementLayout.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            List<Line> lines = new ArrayList<>();
            for (CSVRecord row : format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                lines.add(new Line(row.get("part"), row.get("key"), row.get("label_zh"), row.get("label_en"),
                        row.get("style"), row.get("side"), row.get("basis"),
                        words(row.get("terms")).stream().map(Term::parse).toList(), words(row.get("sum")),
                        row.get("note_zh"), row.get("note_en")));
            }
            return new StatementLayout(name, List.copyOf(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(cell.strip().split("\\s+"));
    }
}
