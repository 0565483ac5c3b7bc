package org.liancun.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;

/**
 * A row of the rules: what it asks for, of which bodies and matters, and from when to when.
 *
 * @param matters what it is about; empty for everything
 * @param from the first day in force
 * @param until the last day in force; null while it is
 * @param yields whether a charter that says something else goes before, even if it asks for less
 */
public record AssemblyRule(Set<LegalKind> kinds, Set<Body> bodies, Set<Matter> matters, LocalDate from,
        @Nullable LocalDate until, boolean yields, Demand demand) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Whether it speaks of that question. */
    boolean answers(AssemblyRules.Question asked) {
        return kinds.contains(asked.kind()) && bodies.contains(asked.body())
                && (matters.isEmpty() || matters.contains(asked.matter()))
                && inForce(asked.day());
    }

    /** Whether it is in force on the day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    static AssemblyRule of(CSVRecord row) {
        Aspect aspect = Aspect.ofCode(row.get("aspect"));
        String value = row.get("value");
        boolean share = aspect == Aspect.QUORUM || aspect == Aspect.MAJORITY;
        boolean days = aspect == Aspect.NOTICE || aspect == Aspect.PAPERS || aspect == Aspect.RESULT;
        Demand demand = new Demand(aspect, share ? Ratio.parse(value) : null, row.get("measure").equals("more_than"),
                row.get("of").equals("present"), days ? Integer.parseInt(value) : 0, !value.equals("no"),
                new Demand.Source(row.get("law_zh"), row.get("law_en"), row.get("article"), row.get("mark"),
                        row.get("text_zh"), row.get("text_en")));
        return new AssemblyRule(set(row.get("organisations"), LegalKind::ofCode),
                set(row.get("bodies"), code -> Body.find(code).orElseThrow()),
                set(row.get("matters"), code -> Matter.find(code).orElseThrow()), LocalDate.parse(row.get("from")),
                row.get("until").isEmpty() ? null : LocalDate.parse(row.get("until")),
                row.get("yields").equals("yes"), demand);
    }

    /** Rows of a data file on the class path. */
    static <T> List<T> rows(String file, Function<CSVRecord, T> read) {
        try (InputStream stream = AssemblyRule.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            List<T> rows = new ArrayList<>();
            for (CSVRecord row : FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                rows.add(read.apply(row));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Set<T> set(String cell, Function<String, T> one) {
        return cell.isBlank() ? Set.of()
                : Arrays.stream(cell.strip().split("\\s+")).map(one).collect(Collectors.toUnmodifiableSet());
    }
}
