package org.liancun.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that opens a figure. */
@Component
class PostingTables {
    /**
     * The accounts that the terms take: a term with a side looks at each party's balance on the last day, one with another
     * account takes the entries that post to that as well. All begins at the accounts of the book, whose postings lie
     * together in an index; OFFSET 0 keeps the planner, who cannot know how many there are, from reading all others.
     */
    private static final String TAKEN = """
            WITH term AS (
                SELECT * FROM unnest(:prefixes::text[], :sides::text[], :withs::text[]) AS t (prefix, side, touched)),
            matched AS MATERIALIZED (
                SELECT a.id, a.code, a.party_id, coalesce(a.party_id, a.book_id) AS holder
                  FROM ledger.v_account a
                 WHERE a.county_code = access.county() AND a.book_id = :book AND a.unit = :unit
                   AND EXISTS (SELECT 1 FROM term t WHERE starts_with(a.code, t.prefix))),
            balance AS MATERIALIZED (
                SELECT m.code, m.holder, sign(sum(p.amount)) AS side
                  FROM matched m
                 CROSS JOIN LATERAL (SELECT l.entry_id, l.amount FROM ledger.v_line l
                                      WHERE l.county_code = access.county() AND l.account_id = m.id
                                        AND l.effective_on <= :to OFFSET 0) p
                 WHERE EXISTS (SELECT 1 FROM term t WHERE t.side <> '' AND starts_with(m.code, t.prefix))
                   AND (:known::timestamptz IS NULL OR EXISTS (
                        SELECT 1 FROM ledger.v_entry e
                         WHERE e.county_code = access.county() AND e.id = p.entry_id AND e.recorded_at <= :known))
                 GROUP BY m.code, m.holder),
            taking AS MATERIALIZED (
                SELECT m.id, m.code, m.party_id, bool_or(t.touched = '') AS whole, array_agg(t.touched) AS withs
                  FROM matched m
                  JOIN term t ON starts_with(m.code, t.prefix)
                  LEFT JOIN balance b ON b.code = m.code AND b.holder = m.holder
                 WHERE t.side = '' OR b.side = CASE t.side WHEN 'D' THEN 1 ELSE -1 END
                 GROUP BY m.id, m.code, m.party_id),
            touched AS MATERIALIZED (
                SELECT DISTINCT t.touched, p.entry_id
                  FROM term t
                  JOIN ledger.v_account a ON a.county_code = access.county() AND a.book_id = :book
                   AND t.touched <> '' AND starts_with(a.code, t.touched)
                 CROSS JOIN LATERAL (SELECT l.entry_id FROM ledger.v_line l
                                      WHERE l.county_code = access.county() AND l.account_id = a.id
                                        AND l.effective_on <= :to OFFSET 0) p)
            """;

    private static final String TAKES = """
            (a.whole OR EXISTS (SELECT 1 FROM touched x WHERE x.entry_id = p.entry_id AND x.touched = ANY (a.withs)))
            """;

    static final String OPENING = TAKEN + """
            SELECT coalesce(sum(p.amount), 0)::bigint
              FROM taking a
             CROSS JOIN LATERAL (SELECT l.entry_id, l.amount FROM ledger.v_line l
                                  WHERE l.county_code = access.county() AND l.account_id = a.id
                                    AND l.effective_on < :from OFFSET 0) p
             WHERE (:known::timestamptz IS NULL OR EXISTS (
                    SELECT 1 FROM ledger.v_entry e
                     WHERE e.county_code = access.county() AND e.id = p.entry_id AND e.recorded_at <= :known))
               AND """ + TAKES;

    /** Households out of sight are added up; summaries and names are looked up for the rows of the page only. */
    static final String ROWS = TAKEN + """
            , named AS MATERIALIZED (
                SELECT a.*, a.party_id IS NOT NULL AND o.id IS NULL AND h.id IS NULL AS hidden,
                       coalesce(o.code, h.code) AS party_code, coalesce(o.name_zh, '') AS party_zh,
                       coalesce(o.name_en, '') AS party_en
                  FROM taking a
                  LEFT JOIN registry.v_organisation o ON o.county_code = access.county() AND o.id = a.party_id
                  LEFT JOIN registry.v_household h ON h.county_code = access.county() AND h.id = a.party_id),
            posted AS MATERIALIZED (
                SELECT a.id AS account_id, a.code AS account_code, a.hidden, p.entry_id, p.no, p.line, p.amount,
                       e.effective_on, e.number, e.kind, e.memo
                  FROM named a
                 CROSS JOIN LATERAL (SELECT l.entry_id, l.no, l.line, l.amount FROM ledger.v_line l
                                      WHERE l.county_code = access.county() AND l.account_id = a.id
                                        AND l.effective_on BETWEEN :from AND :to OFFSET 0) p
                  JOIN ledger.v_entry e ON e.county_code = access.county() AND e.id = p.entry_id
                 WHERE (:closing OR e.kind <> 'closing') AND (:known::timestamptz IS NULL OR e.recorded_at <= :known)
                   AND """ + TAKES + """
            ),
            shown AS (
                SELECT entry_id, effective_on, number, kind, memo, account_code, hidden, min(account_id) AS account_id,
                       sum(amount)::bigint AS amount, min(no) AS first_no, array_agg(line) AS lines
                  FROM posted
                 GROUP BY entry_id, effective_on, number, kind, memo, account_code, hidden,
                          CASE WHEN hidden THEN sign(amount)::int ELSE no END),
            counted AS (
                SELECT s.*, row_number() OVER w::int AS row_no, (sum(amount) OVER w)::bigint AS running
                  FROM shown s
                WINDOW w AS (ORDER BY effective_on, coalesce(number, ''), entry_id, first_no, account_code, amount
                             ROWS UNBOUNDED PRECEDING)),
            page AS MATERIALIZED (SELECT * FROM counted WHERE row_no > :after ORDER BY row_no LIMIT :most)
            SELECT p.row_no, p.entry_id, p.effective_on, p.number, p.kind, p.account_code, p.amount, p.running,
                   coalesce((SELECT min(s.summary) FROM accounting.line_summary s
                              WHERE s.county_code = access.county() AND s.entry_id = p.entry_id
                                AND s.line = ANY (p.lines)), p.memo) AS memo,
                   p.hidden, n.party_id, n.party_code, coalesce(n.party_zh, '') AS party_zh,
                   coalesce(n.party_en, '') AS party_en
              FROM page p
              LEFT JOIN named n ON n.id = p.account_id AND NOT p.hidden
             ORDER BY p.row_no""";

    static final String PARTIES = """
            WITH balance AS MATERIALIZED (
                SELECT a.party_id, sum(p.amount) AS amount
                  FROM ledger.v_account a
                 CROSS JOIN LATERAL (SELECT l.amount FROM ledger.v_line l
                                      WHERE l.county_code = access.county() AND l.account_id = a.id
                                        AND l.effective_on <= :to OFFSET 0) p
                 WHERE a.county_code = access.county() AND a.book_id = :book AND a.unit = :unit
                   AND starts_with(a.code, :account) AND a.party_id IS NOT NULL
                 GROUP BY a.party_id HAVING sum(p.amount) <> 0)
            SELECT v.hidden, CASE WHEN v.hidden THEN NULL ELSE b.party_id END AS party_id,
                   min(coalesce(o.code, h.code)) AS party_code, min(coalesce(o.name_zh, '')) AS party_zh,
                   min(coalesce(o.name_en, '')) AS party_en, count(*)::int AS parties, sum(b.amount)::bigint AS amount
              FROM balance b
              LEFT JOIN registry.v_organisation o ON o.county_code = access.county() AND o.id = b.party_id
              LEFT JOIN registry.v_household h ON h.county_code = access.county() AND h.id = b.party_id
             CROSS JOIN LATERAL (SELECT o.id IS NULL AND h.id IS NULL AS hidden) v
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
                .param("closing", question.withClosing())
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
                .param("from", question.span().from()).param("to", question.span().to())
                .param("known", moment(question.span()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** When entries must have been recorded at the latest, as the driver takes it; null for no bound. */
    static @Nullable OffsetDateTime moment(Span span) {
        Instant known = span.knownAt();
        return known == null ? null : OffsetDateTime.ofInstant(known, ZoneOffset.UTC);
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
