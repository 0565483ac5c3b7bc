package org.liancun.accounting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Which account of a new chart takes what stood on an account of an old one, after the table of 财会〔2023〕20号; what the
 * table leaves to the unit has several answers, and the unit chooses. Data, {@code accounting/correspondence.csv}.
 */
public final class Correspondence {
    private static final String FILE = "/accounting/correspondence.csv";
    private final Map<String, List<Target>> byOldCode;

    private Correspondence(Map<String, List<Target>> byOldCode) {
        this.byOldCode = byOldCode;
    }

    /**
     * An answer of the table.
     *
     * @param nameHas what the old account's name contains where the answer is for such accounts only; empty for any
     * @param mark U where the original was not compared; empty where it is confirmed
     */
    public record Target(String nameHas, String code, String mark, String noteZh, String noteEn) {}

    /** The table from one chart to another; empty where there is none. */
    static Correspondence of(String from, String to) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream stream = Correspondence.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            Map<String, List<Target>> targets = new TreeMap<>();
            for (CSVRecord row : format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                if (row.get("from_chart").equals(from) && row.get("to_chart").equals(to)) {
                    targets.computeIfAbsent(row.get("from_code"), code -> new ArrayList<>())
                            .add(new Target(row.get("name_has"), row.get("to_code"), row.get("mark"),
                                    row.get("note_zh"), row.get("note_en")));
                }
            }
            return new Correspondence(targets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The answers for an account, which may be a unit's own below one of the old chart: those for its name, or else
     * those for any name; none where the old chart has no such account.
     */
    public List<Target> targets(String code, String name) {
        for (int length = code.length(); length > 0; length--) {
            List<Target> all = byOldCode.getOrDefault(code.substring(0, length), List.of());
            if (!all.isEmpty()) {
                List<Target> named = all.stream()
                        .filter(target -> !target.nameHas().isEmpty() && name.contains(target.nameHas())).toList();
                String longest = named.stream().map(Target::nameHas)
                        .reduce("", (a, b) -> b.length() > a.length() ? b : a);
                return named.isEmpty()
                        ? all.stream().filter(target -> target.nameHas().isEmpty()).toList()
                        : named.stream().filter(target -> target.nameHas().equals(longest)).toList();
            }
        }
        return List.of();
    }

    boolean isEmpty() {
        return byOldCode.isEmpty();
    }
}
