package org.liancun.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that opens a figure. */
@Component
class PostingTables {
    /** The postings that the terms take; a term with a side looks at each party's balance on the last day. */
    private static final String TAKEN = """
            WITH term AS (
                SELECT * FROM unnest(:prefixes::text[], :sides::text[], :withs::text[]) AS t (prefix, side, touched)),
            balance AS (
                SELECT p.account_code, p.party_id, sum(p.amount) AS amount
                  FROM ledger.v_posting p
                 WHERE p.county_code = access.county() AND p.book_id = :book AND p.effective_on <= :to
                   AND EXISTS (SELECT 1 FROM term t WHERE t.side <> '' AND starts_with(p.account_code, t.prefix))
                 GROUP BY p.account_code, p.party_id),
            taken AS (
                SELECT p.*
                  FROM ledger.v_posting p
                 WHERE p.county_code = access.county() AND p.book_id = :book AND p.unit = :unit
                   AND p.effective_on <= :to AND (:closing OR p.kind <> 'closing')
                   AND EXISTS (
                       SELECT 1 FROM term t
                        WHERE starts_with(p.account_code, t.prefix)
                          AND (t.side = '' OR EXISTS (
                               SELECT 1 FROM balance b
                                WHERE b.account_code = p.account_code AND b.party_id IS NOT DISTINCT FROM p.party_id
                                  AND sign(b.amount) = CASE t.side WHEN 'D' THEN 1 ELSE -1 END))
                          AND (t.touched = '' OR EXISTS (
                               SELECT 1 FROM ledger.v_posting w
                                WHERE w.county_code = p.county_code AND w.entry_id = p.entry_id
                                  AND w.account_code = t.touched))))
            """;

    static final String OPENING = TAKEN + """
            SELECT coalesce(sum(amount), 0)::bigint FROM taken WHERE effective_on < :from""";

    static final String ROWS = TAKEN + """
            , shown AS (
                SELECT t.entry_id, t.effective_on, t.number, t.kind, coalesce(min(s.summary), t.memo) AS memo,
                       t.account_code, v.hidden,
                       CASE WHEN v.hidden THEN NULL ELSE t.party_id END AS party_id,
                       min(coalesce(o.code, h.code)) AS party_code, min(coalesce(o.name_zh, '')) AS party_zh,
                       min(coalesce(o.name_en, '')) AS party_en, sum(t.amount)::bigint AS amount, min(t.no) AS first_no
                  FROM taken t
                  LEFT JOIN registry.v_organisation o ON o.county_code = t.county_code AND o.id = t.party_id
                  LEFT JOIN registry.v_household h ON h.county_code = t.county_code AND h.id = t.party_id
                  LEFT JOIN accounting.line_summary s
                    ON s.county_code = t.county_code AND s.entry_id = t.entry_id AND s.line = t.line
                 CROSS JOIN LATERAL (SELECT t.party_id IS NOT NULL AND o.id IS NULL AND h.id IS NULL AS hidden) v
                 WHERE t.effective_on >= :from
                 GROUP BY t.entry_id, t.effective_on, t.number, t.kind, t.memo, t.account_code, v.hidden,
                          CASE WHEN v.hidden THEN NULL ELSE t.party_id END,
                          CASE WHEN v.hidden THEN sign(t.amount)::int ELSE t.no END),
            counted AS (
                SELECT s.*, row_number() OVER w::int AS row_no, (sum(amount) OVER w)::bigint AS running
                  FROM shown s
                WINDOW w AS (ORDER BY effective_on, coalesce(number, ''), entry_id, first_no, account_code, amount
                             ROWS UNBOUNDED PRECEDING))
            SELECT * FROM counted WHERE row_no > :after ORDER BY row_no LIMIT :most""";

    static final String PARTIES = """
            WITH balance AS (
                SELECT p.party_id, sum(p.amount) AS amount
                  FROM ledger.v_posting p
                 WHERE p.county_code = access.county() AND p.book_id = :book AND p.unit = :unit
                   AND starts_with(p.account_code, :account) AND p.effective_on <= :to
                 GROUP BY p.party_id HAVING sum(p.amount) <> 0)
            SELECT v.hidden, CASE WHEN v.hidden THEN NULL ELSE b.party_id END AS party_id,
                   min(coalesce(o.code, h.code)) AS party_code, min(coalesce(o.name_zh, '')) AS party_zh,
                   min(coalesce(o.name_en, '')) AS party_en, count(*)::int AS parties, sum(b.amount)::bigint AS amount
              FROM balance b
              LEFT JOIN registry.v_organisation o ON o.county_code = access.county() AND o.id = b.party_id
              LEFT JOIN registry.v_household h ON h.county_code = access.county() AND h.id = b.party_id
             CROSS JOIN LATERAL (SELECT b.party_id IS NOT NULL AND o.id IS NULL AND h.id IS NULL AS hidden) v
             WHERE b.party_id IS NOT NULL
             GROUP BY v.hidden, CASE WHEN v.hidden THEN NULL ELSE b.party_id END
             ORDER BY abs(sum(b.amount)) DESC, min(coalesce(o.code, h.code)) LIMIT 500""";

    private final JdbcClient client;

    PostingTables(JdbcClient client) {
        this.client = client;
    }

    long opening(PostingList.Question question) {
        return bind(OPENING, question).query(Long.class).single();
    }

    List<PostingList.Row> rows(PostingList.Question question, long opening) {
        return bind(ROWS, question)
                .param("after", question.after()).param("most", question.most() + 1)
                .query((rows, n) -> row(rows, opening))
                .list();
    }

    List<PostingList.OfParty> parties(UUID book, String account, String unit, LocalDate to) {
        return client.sql(PARTIES)
                .param("book", book).param("account", account).param("unit", unit).param("to", to)
                .query((rows, n) -> new PostingList.OfParty(
                        Party.read(rows), rows.getInt("parties"), rows.getLong("amount")))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, PostingList.Question question) {
        return client.sql(sql)
                .param("book", question.book()).param("unit", question.unit())
                .param("prefixes", column(question, Term::prefix)).param("sides", column(question, Term::side))
                .param("withs", column(question, Term::with))
                .param("from", question.from()).param("to", question.to()).param("closing", question.withClosing());
    }

    private static String[] column(PostingList.Question question, Function<Term, String> part) {
        return question.terms().stream().map(part).toArray(String[]::new);
    }

    private static PostingList.Row row(ResultSet rows, long opening) throws SQLException {
        return new PostingList.Row(rows.getInt("row_no"), rows.getObject("entry_id", UUID.class),
                rows.getObject("effective_on", LocalDate.class), rows.getString("number"), rows.getString("kind"),
                rows.getString("memo"), rows.getString("account_code"), Party.read(rows), rows.getLong("amount"),
                opening + rows.getLong("running"));
    }
}
