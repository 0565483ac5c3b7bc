package org.liancun.shares.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rules about the shares of one organisation on any day. The common rules are a data file with source and mark; a
 * charter, cited by its paper, says otherwise where the common rule lets it.
 *
 * @param form legal form for which common rules are looked up, such as collective or cooperative
 * @param charter what its charter says, in any order
 */
public record RegisterRules(String form, List<RegisterRule> charter) {
    private static final String COLLECTIVE = "collective";
    private static final List<Common> COMMON = read();

    /** A row of the data file. */
    private record Common(String form, @Nullable LocalDate until, RegisterRule rule) {
        boolean holdsOn(LocalDate day) {
            return (rule.from() == null || !day.isBefore(rule.from())) && (until == null || !day.isAfter(until));
        }
    }

    /** What holds on the day. */
    public RegisterRule on(RegisterRule.Name name, LocalDate day) {
        RegisterRule common = common(name, day);
        return !common.charterMay() ? common : charter.stream()
                .filter(each -> each.name() == name && !Objects.requireNonNull(each.from()).isAfter(day))
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.from())))
                .orElse(common);
    }

    /** All that holds on the day. */
    public List<RegisterRule> on(LocalDate day) {
        return Arrays.stream(RegisterRule.Name.values()).map(name -> on(name, day)).toList();
    }

    private RegisterRule common(RegisterRule.Name name, LocalDate day) {
        return COMMON.stream().filter(each -> each.form.equals(form) && each.rule.name() == name && each.holdsOn(day))
                .findFirst()
                .or(() -> COMMON.stream().filter(each -> each.form.equals(COLLECTIVE) && each.rule.name() == name
                        && each.holdsOn(day)).findFirst())
                .map(Common::rule).orElseThrow();
    }

    private static List<Common> read() {
        try (InputStream file = RegisterRules.class.getResourceAsStream("/shares/register-rules.csv")) {
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
            return format.parse(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)).stream()
                    .map(RegisterRules::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Common row(CSVRecord row) {
        return new Common(row.get("form"), day(row.get("until")), new RegisterRule(
                RegisterRule.Name.of(row.get("rule")).orElseThrow(), row.get("value"), day(row.get("from")), null,
                new RegisterRule.Source(row.get("source_zh"), row.get("source_en")), row.get("mark"),
                row.get("charter").equals("yes")));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
