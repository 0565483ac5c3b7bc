package org.liancun.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Charts of accounts: data files with the dates in which they are in force. A chart that stands in the database is
 * only ever added to.
 */
@Component
public class Charts {
    static final String CHARTS = """
            SELECT id, kind, name_zh, name_en, in_force_from, in_force_to, source FROM ledger.chart ORDER BY id""";

    static final String ACCOUNTS = """
            SELECT code, parent_code, name_zh, name_en, class, normal_side, contra, unit, use_note
              FROM ledger.chart_account WHERE chart_id = ? ORDER BY code""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    Charts(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /**
     * Head of a chart.
     *
     * @param inForceTo the last day on which it is in force; null while no end is known
     */
    public record Chart(String id, String kind, String nameZh, String nameEn, LocalDate inForceFrom,
            @Nullable LocalDate inForceTo, String source) {}

    /**
     * An account of a chart.
     *
     * @param normalSide D or C, or B where the balance may stand on either side
     * @param contra whether it is shown as a deduction from its class
     * @param unit the only unit it may hold; null for the chart's own (CNY in statutory charts, any in memorandum ones)
     * @param useNote what it is used for, in Chinese and English, divided by {@code " | "}; empty for nothing
     */
    public record ChartAccount(String code, @Nullable String parent, String nameZh, String nameEn, String accountClass,
            String normalSide, boolean contra, @Nullable String unit, String useNote) {}

    /** Takes a chart from the class path: {@code charts/<id>.csv}; what stands already stays as it is. */
    @Transactional
    public void load(Chart chart) {
        client.sql("""
                INSERT INTO ledger.chart (id, kind, name_zh, name_en, in_force_from, in_force_to, source)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
                .params(chart.id(), chart.kind(), chart.nameZh(), chart.nameEn(), chart.inForceFrom(),
                        chart.inForceTo(), chart.source())
                .update();
        List<Object[]> rows = read("/charts/" + chart.id() + ".csv").stream()
                .map(a -> new Object[] {chart.id(), a.code(), a.parent(), a.nameZh(), a.nameEn(), a.accountClass(),
                    a.normalSide(), a.contra(), a.unit(), a.useNote()})
                .toList();
        jdbc.batchUpdate("""
                INSERT INTO ledger.chart_account (chart_id, code, parent_code, name_zh, name_en, class, normal_side,
                                                  contra, unit, use_note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", rows);
    }

    /** All charts that stand, by id. */
    @Transactional(readOnly = true)
    public List<Chart> all() {
        return client.sql(CHARTS)
                .query((rows, n) -> new Chart(rows.getString("id"), rows.getString("kind"), rows.getString("name_zh"),
                        rows.getString("name_en"), rows.getObject("in_force_from", LocalDate.class),
                        rows.getObject("in_force_to", LocalDate.class), rows.getString("source")))
                .list();
    }

    /** The accounts of a chart by code. */
    @Transactional(readOnly = true)
    public List<ChartAccount> accounts(String chart) {
        return client.sql(ACCOUNTS)
                .param(chart)
                .query((rows, n) -> new ChartAccount(rows.getString("code"), rows.getString("parent_code"),
                        rows.getString("name_zh"), rows.getString("name_en"), rows.getString("class"),
                        rows.getString("normal_side"), rows.getBoolean("contra"), rows.getString("unit"),
                        rows.getString("use_note")))
                .list();
    }

    /** What the ledger needs of a chart's data file; docs/spec/accounting.md has all of its columns. */
    static List<ChartAccount> read(String resource) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream stream = Charts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no chart " + resource);
            }
            List<ChartAccount> accounts = new ArrayList<>();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                for (CSVRecord row : format.parse(reader)) {
                    accounts.add(new ChartAccount(row.get("code"), orNull(row.get("parent")), row.get("name_zh"),
                            row.get("name_en"), row.get("class"), row.get("normal_side"),
                            !row.get("contra_to").isEmpty(), orNull(row.get("unit")), use(row)));
                }
            }
            return accounts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String use(CSVRecord row) {
        return row.get("use_zh").isEmpty() ? "" : row.get("use_zh") + " | " + row.get("use_en");
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
