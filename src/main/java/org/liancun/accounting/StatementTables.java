package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of statements, besides the ledger's own balances. */
@Component
class StatementTables {
    /**
     * What moved without the close: by account, and again by each of the given accounts that the same entry posts to.
     */
    static final String MOVEMENTS = """
            WITH moved AS (
                SELECT p.entry_id, p.account_code, sum(p.amount)::bigint AS amount
                  FROM ledger.v_posting p
                 WHERE p.county_code = access.county() AND p.book_id = :book
                   AND p.effective_on BETWEEN :from AND :to AND p.kind <> 'closing' AND p.unit = 'CNY'
                 GROUP BY p.entry_id, p.account_code)
            SELECT account_code, '' AS touched, sum(amount)::bigint AS amount FROM moved GROUP BY account_code
            UNION ALL
            SELECT m.account_code, w.account_code, sum(m.amount)::bigint
              FROM moved m
              JOIN moved w ON w.entry_id = m.entry_id AND w.account_code = ANY (:withs::text[])
             WHERE m.account_code <> w.account_code
             GROUP BY m.account_code, w.account_code""";

    private final JdbcClient client;

    StatementTables(JdbcClient client) {
        this.client = client;
    }

    List<StatementAmounts.OfPair> movements(UUID book, LocalDate from, LocalDate to, List<String> withs) {
        return client.sql(MOVEMENTS)
                .param("book", book).param("from", from).param("to", to)
                .param("withs", withs.toArray(String[]::new))
                .query((rows, n) -> new StatementAmounts.OfPair(
                        rows.getString("account_code"), rows.getString("touched"), rows.getLong("amount")))
                .list();
    }
}
