package org.liancun.accounting.ledgers;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.accounting.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of receipts and payments. */
@Component
class ReceiptTables {
    /**
     * What stands against cash and bank, entry by entry. An entry that only takes in, or only pays out, has all its other
     * accounts on that side, each with its sign, so that tax withheld from wages lessens the payment. One that does both
     * has its credits among the receipts and its debits among the payments; what then went from cash to bank, or not
     * through either, stands on a line of its own on both sides. The postings of the span are read account by account,
     * as they lie together, and the sums of an entry stand beside them by window, not by a join: two sets whose size the
     * planner cannot know are never joined here. So entries that were recorded later come in as a row that says so.
     */
    private static final String AGAINST = """
            WITH account AS MATERIALIZED (
                SELECT a.id, a.code, a.code LIKE ANY (:money::text[]) AS money
                  FROM ledger.v_account a
                 WHERE a.county_code = access.county() AND a.book_id = :book AND a.unit = 'CNY'),
            taken AS (
                SELECT p.entry_id, p.effective_on, a.code AS account_code, p.amount, a.money, false AS later
                  FROM account a
                 CROSS JOIN LATERAL (SELECT l.entry_id, l.effective_on, l.amount FROM ledger.v_line l
                                      WHERE l.county_code = access.county() AND l.account_id = a.id
                                        AND l.effective_on BETWEEN :year AND :to OFFSET 0) p
                UNION ALL
                SELECT e.id, e.effective_on, '', 0, false, true
                  FROM ledger.v_entry e
                 WHERE :known::timestamptz IS NOT NULL AND e.county_code = access.county() AND e.book_id = :book
                   AND e.effective_on BETWEEN :year AND :to AND e.recorded_at > :known),
            summed AS (
                SELECT t.*, bool_or(later) OVER w AS unknown,
                       coalesce(sum(amount) FILTER (WHERE money AND amount > 0) OVER w, 0)::bigint AS came,
                       coalesce(-sum(amount) FILTER (WHERE money AND amount < 0) OVER w, 0)::bigint AS went,
                       coalesce(-sum(amount) FILTER (WHERE NOT money AND amount < 0) OVER w, 0)::bigint AS against
                  FROM taken t
                WINDOW w AS (PARTITION BY entry_id)),
            entry AS (SELECT * FROM summed WHERE (came <> 0 OR went <> 0) AND NOT unknown),
            line AS (
                SELECT entry_id, effective_on, 'account' AS kind, account_code AS account,
                       CASE WHEN went = 0 OR (came <> 0 AND amount < 0) THEN -amount ELSE 0 END AS received,
                       CASE WHEN came = 0 OR (went <> 0 AND amount > 0) THEN amount ELSE 0 END AS paid
                  FROM entry WHERE NOT money
                UNION ALL
                SELECT entry_id, effective_on, CASE WHEN came > against THEN 'transfer' ELSE 'beside' END, '',
                       came - against, came - against
                  FROM entry WHERE came <> 0 AND went <> 0 AND came <> against
                 GROUP BY entry_id, effective_on, came, against)
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
                .param("book", book).param("money", money.stream().map(code -> code + "%").toArray(String[]::new))
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
