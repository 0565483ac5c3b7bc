package org.liancun.accounting.closing;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what a year ended with, from its postings alone. */
@Component
class CarryTables {
    static final String ENDED = """
            SELECT a.code, sum(p.amount)::bigint AS amount
              FROM ledger.v_account a
              JOIN ledger.v_posting p ON p.county_code = a.county_code AND p.account_id = a.id
             WHERE a.county_code = access.county() AND a.book_id = ? AND p.effective_on < ?
             GROUP BY a.code HAVING sum(p.amount) <> 0""";

    private final JdbcClient client;

    CarryTables(JdbcClient client) {
        this.client = client;
    }

    /** Balances by account before a day, debit positive. */
    Map<String, Long> ended(UUID book, LocalDate before) {
        Map<String, Long> ended = new TreeMap<>();
        client.sql(ENDED).params(book, before).query(rows -> {
            ended.put(rows.getString("code"), rows.getLong("amount"));
        });
        return ended;
    }
}
