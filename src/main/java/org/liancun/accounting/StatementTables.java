package org.liancun.accounting;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of statements, besides the ledger's own balances. */
@Component
class StatementTables {
    /** What the close moved. Its entries are few, so that all begins at them and nothing else is read. */
    static final String CLOSED = """
            WITH closed AS MATERIALIZED (
                SELECT e.id
                  FROM ledger.v_entry e
                 WHERE e.county_code = access.county() AND e.book_id = :book AND e.kind = 'closing'
                   AND e.effective_on BETWEEN :from AND :to
                   AND (:known::timestamptz IS NULL OR e.recorded_at <= :known))
            SELECT a.code AS account_code, '' AS touched, sum(l.amount)::bigint AS amount
              FROM closed c
             CROSS JOIN LATERAL (SELECT x.account_id, x.amount FROM ledger.v_line x
                                  WHERE x.county_code = access.county() AND x.entry_id = c.id OFFSET 0) l
              JOIN ledger.v_account a ON a.county_code = access.county() AND a.id = l.account_id
             WHERE a.unit = 'CNY'
             GROUP BY a.code""";

    /** What entries without the close moved, by each of the given accounts that they also post to. */
    static final String TOUCHING = """
            WITH touched AS MATERIALIZED (
                SELECT DISTINCT w.code AS touched, p.entry_id
                  FROM unnest(:withs::text[]) AS w (code)
                  JOIN ledger.v_account a ON a.county_code = access.county() AND a.book_id = :book AND a.unit = 'CNY'
                   AND starts_with(a.code, w.code)
                 CROSS JOIN LATERAL (SELECT x.entry_id FROM ledger.v_line x
                                      WHERE x.county_code = access.county() AND x.account_id = a.id
                                        AND x.effective_on BETWEEN :from AND :to OFFSET 0) p
                  JOIN ledger.v_entry e ON e.county_code = access.county() AND e.id = p.entry_id
                 WHERE e.kind <> 'closing' AND (:known::timestamptz IS NULL OR e.recorded_at <= :known))
            SELECT a.code AS account_code, t.touched, sum(l.amount)::bigint AS amount
              FROM touched t
             CROSS JOIN LATERAL (SELECT x.account_id, x.amount FROM ledger.v_line x
                                  WHERE x.county_code = access.county() AND x.entry_id = t.entry_id OFFSET 0) l
              JOIN ledger.v_account a ON a.county_code = access.county() AND a.id = l.account_id
             WHERE a.unit = 'CNY' AND NOT starts_with(a.code, t.touched)
             GROUP BY a.code, t.touched""";

    private final JdbcClient client;

    StatementTables(JdbcClient client) {
        this.client = client;
    }

    List<StatementAmounts.OfPair> closed(UUID book, Span span) {
        return pairs(client.sql(CLOSED), book, span);
    }

    List<StatementAmounts.OfPair> touching(UUID book, Span span, List<String> withs) {
        return withs.isEmpty() ? List.of()
                : pairs(client.sql(TOUCHING).param("withs", withs.toArray(String[]::new)), book, span);
    }

    private static List<StatementAmounts.OfPair> pairs(JdbcClient.StatementSpec statement, UUID book, Span span) {
        return statement.param("book", book).param("from", span.from()).param("to", span.to())
                .param("known", PostingTables.moment(span), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((rows, n) -> new StatementAmounts.OfPair(
                        rows.getString("account_code"), rows.getString("touched"), rows.getLong("amount")))
                .list();
    }
}
