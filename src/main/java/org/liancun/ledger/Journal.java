package org.liancun.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The journal, complete, for other programs: CSV, hledger, beancount. */
@Component
public class Journal {
    static final String ROWS = """
            SELECT p.entry_id, p.no, p.line, p.effective_on, p.book_code, p.chart_id, p.account_code, c.name_zh,
                   c.class, c.normal_side, p.unit, u.scale, p.party_id, o.code AS counter_book, p.amount, p.kind,
                   p.number, p.memo, d.number AS document, p.deal_id, p.reverses
              FROM ledger.v_posting p
              JOIN ledger.v_account_name c ON c.county_code = p.county_code AND c.account_id = p.account_id
              JOIN ledger.unit u ON u.code = p.unit
              LEFT JOIN ledger.book o ON o.county_code = p.county_code AND o.id = p.counter_book_id
              LEFT JOIN registry.v_document d ON d.county_code = p.county_code AND d.id = p.document_id
             WHERE p.county_code = access.county()
             ORDER BY p.effective_on, p.entry_id, p.no""";

    static final String ACCOUNTS = """
            SELECT b.code AS book_code, a.chart_id, a.code AS account_code, c.name_zh, c.class, c.normal_side,
                   a.party_id, min(m.effective_on) AS since
              FROM ledger.account a
              JOIN ledger.book b ON b.county_code = a.county_code AND b.id = a.book_id
              JOIN ledger.v_account_name c ON c.county_code = a.county_code AND c.account_id = a.id
              JOIN ledger.v_movement m ON m.county_code = a.county_code AND m.account_id = a.id
             WHERE a.county_code = access.county()
             GROUP BY b.code, a.chart_id, a.code, c.name_zh, c.class, c.normal_side, a.party_id
             ORDER BY b.code, a.code, a.party_id""";

    static final String UNITS = """
            SELECT code, scale FROM ledger.unit WHERE code IN (SELECT unit FROM ledger.account) ORDER BY code""";

    private final JdbcClient client;

    Journal(JdbcClient client) {
        this.client = client;
    }

    /** How much was written. */
    public record Written(long entries, long postings) {}

    /**
     * Writes the whole journal of the county in one consistent view of the database.
     *
     * @param format csv, hledger or beancount
     * @throws IllegalArgumentException for another format
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Written export(String format, Writer out) {
        JournalFormat writer = JournalFormat.valueOf(format.toUpperCase(Locale.ROOT));
        try (Stream<JournalRow> rows = client.sql(ROWS).withFetchSize(5000).query(Journal::row).stream()) {
            writer.begin(out, accounts(), units());
            Grouping grouping = new Grouping(writer, out);
            rows.forEachOrdered(grouping::take);
            return grouping.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JournalFormat.UnitUse> units() {
        return client.sql(UNITS)
                .query((rows, n) -> new JournalFormat.UnitUse(rows.getString("code"), rows.getInt("scale")))
                .list();
    }

    private List<JournalFormat.AccountUse> accounts() {
        return client.sql(ACCOUNTS)
                .query((rows, n) -> {
                    LocalDate since = rows.getObject("since", LocalDate.class);
                    return new JournalFormat.AccountUse(new JournalRow(new UUID(0, 0), 0, 0, since,
                            rows.getString("book_code"), rows.getString("chart_id"), rows.getString("account_code"),
                            rows.getString("name_zh"), rows.getString("class"), rows.getString("normal_side"), "", 0,
                            rows.getObject("party_id", UUID.class), null, 0, "", null, "", null, null, null), since);
                })
                .list();
    }

    private static JournalRow row(ResultSet rows, int n) throws SQLException {
        return new JournalRow(rows.getObject("entry_id", UUID.class), rows.getInt("no"), rows.getInt("line"),
                rows.getObject("effective_on", LocalDate.class), rows.getString("book_code"),
                rows.getString("chart_id"), rows.getString("account_code"), rows.getString("name_zh"),
                rows.getString("class"), rows.getString("normal_side"), rows.getString("unit"), rows.getInt("scale"),
                rows.getObject("party_id", UUID.class), rows.getString("counter_book"), rows.getLong("amount"),
                rows.getString("kind"), rows.getString("number"), rows.getString("memo"), rows.getString("document"),
                rows.getObject("deal_id", UUID.class), rows.getObject("reverses", UUID.class));
    }

    /** Gathers the rows of an entry, which follow each other, and writes it when the next one begins. */
    private static final class Grouping {
        private final JournalFormat format;
        private final Writer out;
        private final List<JournalRow> entry = new ArrayList<>();
        private long entries;
        private long postings;

        Grouping(JournalFormat format, Writer out) {
            this.format = format;
            this.out = out;
        }

        void take(JournalRow row) {
            if (!entry.isEmpty() && !entry.getFirst().entry().equals(row.entry())) {
                write();
            }
            entry.add(row);
        }

        Written finish() {
            if (!entry.isEmpty()) {
                write();
            }
            return new Written(entries, postings);
        }

        private void write() {
            try {
                format.entry(out, entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            entries++;
            postings += entry.size();
            entry.clear();
        }
    }
}
