package org.liancun.accounting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.Charts;
import org.springframework.stereotype.Component;

/** The accounts of the charts by code, as vouchers, statements and pages look them up. */
@Component
public class ChartIndex {
    private final Charts charts;
    private final Map<String, Map<String, ChartAccount>> byChart = new ConcurrentHashMap<>();
    private final Map<String, String> pinyin = readPinyin();

    ChartIndex(Charts charts) {
        this.charts = charts;
    }

    /** All accounts of a chart by code. */
    public Map<String, ChartAccount> of(String chart) {
        return byChart.computeIfAbsent(chart, id -> {
            Map<String, ChartAccount> accounts = new TreeMap<>();
            charts.accounts(id).forEach(account -> accounts.put(account.code(), account));
            return Map.copyOf(accounts);
        });
    }

    /** The accounts that a voucher may name: those without sub-accounts, by code. */
    public List<ChartAccount> postable(String chart) {
        Map<String, ChartAccount> accounts = of(chart);
        return accounts.values().stream()
                .filter(account -> accounts.values().stream().noneMatch(other -> account.code().equals(other.parent())))
                .sorted(Comparator.comparing(ChartAccount::code))
                .toList();
    }

    public @Nullable ChartAccount find(String chart, String code) {
        return of(chart).get(code);
    }

    /** First letters of the Chinese name's syllables, by which accountants call up an account. */
    public String pinyin(String code) {
        return pinyin.getOrDefault(code, "");
    }

    private static Map<String, String> readPinyin() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        String file = "/charts/" + RuralChart.ID + ".csv";
        try (InputStream stream = ChartIndex.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            Map<String, String> initials = new LinkedHashMap<>();
            for (CSVRecord row : format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                initials.put(row.get("code"), row.get("pinyin"));
            }
            return initials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
