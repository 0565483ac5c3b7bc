package org.liancun.accounting.ledgers;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of receipts and payments. */
@Component
class ReceiptTables {
    /**
     * What stands against cash and bank, entry by entry. An entry that only takes in, or only pays out, has all its other
     * accounts on that side, each with its sign, so that tax withheld from wages lessens the payment. One that does both
     * has its credits among the receipts and its debits among the payments; what then went from cash to bank, or not
     * through either, stands on a line of its own on both sides.
     */
    private static final String AGAINST = """
            WITH touched AS (
                SELECT DISTINCT p.entry_id
                  FROM ledger.v_posting p
                 WHERE p.county_code = access.county() AND p.book_id = :book AND p.unit = 'CNY'
                   AND p.effective_on BETWEEN :year AND :to
                   AND EXISTS (SELECT 1 FROM unnest(:money::text[]) m (code) WHERE starts_with(p.account_code, m.code))
                   AND (:known::timestamptz IS NULL OR p.recorded_at <= :known)),
            taken AS (
                SELECT p.entry_id, p.effective_on, p.account_code, p.amount,
                       EXISTS (SELECT 1 FROM unnest(:money::text[]) m (code)
                                WHERE starts_with(p.account_code, m.code)) AS money
                  FROM touched x
                  JOIN ledger.v_posting p ON p.county_code = access.county() AND p.entry_id = x.entry_id),
            entry AS (
                SELECT entry_id, effective_on,
                       coalesce(sum(amount) FILTER (WHERE money AND amount > 0), 0) AS came,
                       coalesce(-sum(amount) FILTER (WHERE money AND amount < 0), 0) AS went,
                       coalesce(-sum(amount) FILTER (WHERE NOT money AND amount < 0), 0) AS against
                  FROM taken GROUP BY entry_id, effective_on),
            line AS (
                SELECT e.entry_id, e.effective_on, 'account' AS kind, t.account_code AS account,
                       CASE WHEN e.went = 0 OR (e.came <> 0 AND t.amount < 0) THEN -t.amount ELSE 0 END AS received,
                       CASE WHEN e.came = 0 OR (e.went <> 0 AND t.amount > 0) THEN t.amount ELSE 0 END AS paid
                  FROM entry e JOIN taken t ON t.entry_id = e.entry_id AND NOT t.money
                UNION ALL
                SELECT e.entry_id, e.effective_on, CASE WHEN e.came > e.against THEN 'transfer' ELSE 'beside' END, '',
                       e.came - e.against, e.came - e.against
                  FROM entry e WHERE e.came <> 0 AND e.went <> 0 AND e.came <> e.against)
            """;

    static final String SUMS = AGAINST + """
            SELECT kind, account,
                   coalesce(sum(received) FILTER (WHERE effective_on >= :from), 0)::bigint AS received,
                   coalesce(sum(paid) FILTER (WHERE effective_on >= :from), 0)::bigint AS paid,
                   sum(received)::bigint AS year_received, sum(paid)::bigint AS year_paid
              FROM line GROUP BY kind, account ORDER BY kind, account""";

    static final String ENTRIES = AGAINST + """
            SELECT l.entry_id, l.effective_on, min(n.number) AS number, min(n.memo) AS memo,
                   sum(l.received)::bigint AS received, sum(l.paid)::bigint AS paid
              FROM line l JOIN ledger.v_entry n ON n.county_code = access.county() AND n.id = l.entry_id
             WHERE l.kind = :kind AND l.account = :account AND l.effective_on >= :from
             GROUP BY l.entry_id, l.effective_on
             ORDER BY l.effective_on, coalesce(min(n.number), ''), l.entry_id OFFSET :after LIMIT :most""";

    private final JdbcClient client;

    ReceiptTables(JdbcClient client) {
        this.client = client;
    }

    List<Receipts.Line> sums(UUID book, List<String> money, Span span) {
        return bind(SUMS, book, money, span)
                .query((rows, n) -> new Receipts.Line(rows.getString("kind"), rows.getString("account"),
                        rows.getLong("received"), rows.getLong("paid"), rows.getLong("year_received"),
                        rows.getLong("year_paid")))
                .list();
    }

    List<Receipts.Behind> entries(UUID book, List<String> money, Span span, Receipts.LineOf line) {
        return bind(ENTRIES, book, money, span)
                .param("kind", line.kind()).param("account", line.account())
                .param("after", line.after()).param("most", line.most() + 1)
                .query((rows, n) -> new Receipts.Behind(rows.getObject("entry_id", UUID.class),
                        rows.getObject("effective_on", LocalDate.class), rows.getString("number"),
                        rows.getString("memo"), rows.getLong("received"), rows.getLong("paid")))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, UUID book, List<String> money, Span span) {
        return client.sql(sql)
                .param("book", book).param("money", money.toArray(String[]::new))
                .param("year", yearOf(span))
                .param("from", span.from()).param("to", span.to())
                .param("known", SubsidiaryTables.moment(span), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Where the cumulative column begins. */
    private static LocalDate yearOf(Span span) {
        LocalDate year = span.to().withDayOfYear(1);
        return year.isBefore(span.from()) ? year : span.from();
    }
}
