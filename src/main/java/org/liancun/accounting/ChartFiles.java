package org.liancun.accounting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Charts;

/** Reads the charts that the program brings: {@code charts/charts.csv} and a file of accounts for each. */
final class ChartFiles {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ChartFiles() {}

    static Map<String, ChartGuide> read() {
        Map<String, ChartGuide> charts = new LinkedHashMap<>();
        rows("/charts/charts.csv", row -> new ChartGuide(
                new Charts.Chart(row.get("id"), row.get("kind"), row.get("name_zh"), row.get("name_en"),
                        LocalDate.parse(row.get("in_force_from")), day(row.get("in_force_to")), row.get("source")),
                row.get("mark"),
                new ChartGuide.Texts(row.get("short_zh"), row.get("short_en"), row.get("law_zh"), row.get("law_en"),
                        row.get("for_zh"), row.get("for_en")),
                rows("/charts/" + row.get("id") + ".csv", ChartFiles::account)))
                .forEach(guide -> charts.put(guide.id(), guide));
        return charts;
    }

    /** Rows of a data file on the class path. */
    static <T> List<T> rows(String file, Function<CSVRecord, T> read) {
        try (InputStream stream = ChartFiles.class.getResourceAsStream(file)) {
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

    /** The words of a cell. */
    static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(cell.strip().split("\\s+"));
    }

    private static ChartGuide.Account account(CSVRecord row) {
        Set<AccountRole> roles = EnumSet.noneOf(AccountRole.class);
        words(row.get("roles")).forEach(word -> roles.add(AccountRole.of(word)));
        AccountRole.ofClass(row.get("class")).ifPresent(roles::add);
        return new ChartGuide.Account(row.get("code"), orNull(row.get("parent")), row.get("name_zh"),
                row.get("name_en"), row.get("class"), row.get("normal_side"), words(row.get("contra_to")),
                orNull(row.get("unit")), row.get("pinyin"), Set.copyOf(roles), row.get("use_zh"), row.get("use_en"),
                row.get("source"), row.get("mark"));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
