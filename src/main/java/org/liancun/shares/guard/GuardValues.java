package org.liancun.shares.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * The numbers that hold on one day: the common ones, each replaced where the county has set its own by then.
 *
 * @param all by name, in the order of the data file
 */
public record GuardValues(Map<String, GuardValue> all) {
    private static final Map<String, GuardValue> COMMON = read();

    /**
     * A number that a county has set.
     *
     * @param no the later one of two for the same day holds
     */
    public record Own(String name, long thousandths, LocalDate from, String source, long no) {}

    /** What holds on the day. */
    public static GuardValues on(List<Own> own, LocalDate day) {
        Map<String, GuardValue> all = new LinkedHashMap<>(COMMON);
        own.stream().filter(each -> !each.from().isAfter(day) && COMMON.containsKey(each.name()))
                .sorted(java.util.Comparator.comparing(Own::from).thenComparing(Own::no))
                .forEach(each -> all.computeIfPresent(each.name(),
                        (name, common) -> common.set(each.thousandths(), each.from(), each.source())));
        return new GuardValues(all);
    }

    /** Whether there is a value of that name. */
    static boolean knows(String name) {
        return COMMON.containsKey(name);
    }

    /** The names of a group, in the order of the data file. */
    public static List<String> names(String group) {
        return COMMON.values().stream().filter(each -> each.group().equals(group)).map(GuardValue::name).toList();
    }

    public Optional<GuardValue> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    public List<GuardValue> group(String group) {
        return all.values().stream().filter(each -> each.group().equals(group)).toList();
    }

    long thousandths(String name) {
        return find(name).orElseThrow().thousandths();
    }

    /** The class as which heads of a unit of the memorandum book count. */
    GuardValue pooled(String unit) {
        return all.values().stream().filter(each -> each.pooled().equals(unit)).findFirst().orElseThrow();
    }

    private static Map<String, GuardValue> read() {
        try (InputStream file = GuardValues.class.getResourceAsStream("/shares/guard-values.csv")) {
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
            Map<String, GuardValue> values = new LinkedHashMap<>();
            format.parse(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)).forEach(row ->
                    values.put(row.get("name"), new GuardValue(row.get("name"), row.get("group"), row.get("pooled"),
                            Long.parseLong(row.get("thousandths")),
                            new GuardValue.Words(row.get("zh"), row.get("en")), null, row.get("source"), row.get("mark"))));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
