package org.liancun.shares.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * The accounts of a chart between which capital moves when shares do: a data file with source and mark.
 *
 * @param payable what is owed to a household of the collective
 * @param reserve takes what a price is above or below the capital
 */
record ExitAccounts(String chart, String capital, String payable, String reserve) {
    private static final Map<String, ExitAccounts> ALL = read();

    static Optional<ExitAccounts> of(String chart) {
        return Optional.ofNullable(ALL.get(chart));
    }

    private static Map<String, ExitAccounts> read() {
        try (InputStream file = ExitAccounts.class.getResourceAsStream("/shares/exit-accounts.csv")) {
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
            return format.parse(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)).stream()
                    .map(row -> new ExitAccounts(row.get("chart"), row.get("capital"), row.get("payable"),
                            row.get("reserve")))
                    .collect(Collectors.toMap(ExitAccounts::chart, each -> each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
