package org.liancun.accounting.ledgers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Party;
import org.liancun.accounting.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of subsidiary ledgers and journals. */
@Component
class SubsidiaryTables {
    /**
     * All begins at the accounts, whose postings lie together in an index. Households out of sight are added up before
     * anything is numbered or cut into pages; summaries, names and the accounts on the other side are read for the page
     * only, the latter once for each entry, because a payout has thousands of postings.
     */
    static final String ROWS = """
            WITH account AS MATERIALIZED (
                SELECT a.id, a.code, a.party_id, a.party_id IS NOT NULL AND o.id IS NULL AND h.id IS NULL AS hidden,
                       coalesce(o.code, h.code) AS party_code, coalesce(o.name_zh, '') AS party_zh,
                       coalesce(o.name_en, '') AS party_en
                  FROM ledger.v_account a
                  LEFT JOIN registry.v_organisation o ON o.county_code = a.county_code AND o.id = a.party_id
                  LEFT JOIN registry.v_household h ON h.county_code = a.county_code AND h.id = a.party_id
                 WHERE a.county_code = access.county() AND a.book_id = :book AND a.unit = :unit
                   AND a.code LIKE ANY (:codes::text[]) AND (:party::uuid IS NULL OR a.party_id = :party)),
            shown AS (
                SELECT p.entry_id, e.effective_on, e.number, e.kind, e.memo, a.code AS account_code, a.hidden,
                       min(a.id) AS account_id, sum(p.amount)::bigint AS amount, min(p.no) AS first_no,
                       array_agg(p.line) AS lines
                  FROM account a
                 CROSS JOIN LATERAL (SELECT l.entry_id, l.no, l.line, l.amount FROM ledger.v_line l
                                      WHERE l.county_code = access.county() AND l.account_id = a.id
                                        AND l.effective_on BETWEEN :from AND :to OFFSET 0) p
                  JOIN ledger.v_entry e ON e.county_code = access.county() AND e.id = p.entry_id
                 WHERE :known::timestamptz IS NULL OR e.recorded_at <= :known
                 GROUP BY p.entry_id, e.effective_on, e.number, e.kind, e.memo, a.code, a.hidden,
                          CASE WHEN a.hidden THEN sign(p.amount)::int ELSE p.no END),
            counted AS (
                SELECT s.*, (sum(amount) OVER (ORDER BY effective_on, coalesce(number, ''), entry_id, first_no
                                               ROWS UNBOUNDED PRECEDING))::bigint AS running
                  FROM shown s),
            page AS MATERIALIZED (
                SELECT * FROM counted
                 WHERE :after_on::date IS NULL
                    OR (effective_on, coalesce(number, ''), entry_id, first_no)
                       > (:after_on, :after_number, :after_id, :after_no)
                 ORDER BY effective_on, coalesce(number, ''), entry_id, first_no LIMIT :most),
            counter AS (
                SELECT x.entry_id, sign(l.amount) AS side, array_agg(DISTINCT b.code) AS codes
                  FROM (SELECT DISTINCT entry_id FROM page) x
                 CROSS JOIN LATERAL (SELECT y.account_id, y.amount FROM ledger.v_line y
                                      WHERE y.county_code = access.county() AND y.entry_id = x.entry_id OFFSET 0) l
                  JOIN ledger.v_account b ON b.county_code = access.county() AND b.id = l.account_id AND b.unit = :unit
                 GROUP BY x.entry_id, sign(l.amount))
            SELECT p.entry_id, p.first_no, p.effective_on, p.number, p.kind, p.account_code, p.amount, p.running,
                   coalesce((SELECT min(s.summary) FROM accounting.line_summary s
                              WHERE s.county_code = access.county() AND s.entry_id = p.entry_id
                                AND s.line = ANY (p.lines)), p.memo) AS memo,
                   p.hidden, a.party_id, a.party_code, coalesce(a.party_zh, '') AS party_zh,
                   coalesce(a.party_en, '') AS party_en, coalesce(c.codes, '{}') AS counters
              FROM page p
              LEFT JOIN account a ON a.id = p.account_id AND NOT p.hidden
              LEFT JOIN counter c ON c.entry_id = p.entry_id AND c.side = -sign(p.amount)
             ORDER BY p.effective_on, coalesce(p.number, ''), p.entry_id, p.first_no""";

    static final String PARTY = """
            SELECT id FROM registry.v_organisation WHERE county_code = access.county() AND code = :code
            UNION ALL
            SELECT id FROM registry.v_household WHERE county_code = access.county() AND code = :code""";

    private final JdbcClient client;

    SubsidiaryTables(JdbcClient client) {
        this.client = client;
    }

    /** A question with what was found out about it. */
    record Asked(SubsidiaryLedger.Question question, @Nullable UUID party, SubsidiaryLedger.Part part, long opening) {}

    /** One row more than asked for says that there is another page. */
    List<LedgerLine.Posted> rows(Asked asked) {
        SubsidiaryLedger.Question question = asked.question();
        Span span = question.span();
        SubsidiaryLedger.@Nullable Cursor after = asked.part().after();
        return client.sql(ROWS)
                .param("book", question.book().id())
                .param("codes", question.codes().stream().map(code -> code + "%").toArray(String[]::new))
                .param("unit", question.unit()).param("party", asked.party(), Types.OTHER)
                .param("from", span.from()).param("to", span.to()).param("known", moment(span), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_on", after == null ? null : after.date(), Types.DATE)
                .param("after_number", after == null ? "" : after.number())
                .param("after_id", after == null ? null : after.entry(), Types.OTHER)
                .param("after_no", after == null ? 0 : after.no())
                .param("most", asked.part().most() + 1)
                .query((rows, n) -> row(rows, asked.opening()))
                .list();
    }

    /** The organisation or household of that code, if it is in sight. */
    Optional<UUID> party(String code) {
        return client.sql(PARTY).param("code", code).query(UUID.class).optional();
    }

    /** When entries must have been recorded at the latest, as the driver takes it; null for no bound. */
    static @Nullable OffsetDateTime moment(Span span) {
        Instant known = span.knownAt();
        return known == null ? null : OffsetDateTime.ofInstant(known, ZoneOffset.UTC);
    }

    private static LedgerLine.Posted row(ResultSet rows, long opening) throws SQLException {
        Array counters = rows.getArray("counters");
        return new LedgerLine.Posted(rows.getObject("entry_id", UUID.class), rows.getInt("first_no"),
                rows.getObject("effective_on", LocalDate.class), rows.getString("number"), rows.getString("kind"),
                rows.getString("memo"), rows.getString("account_code"), List.of((String[]) counters.getArray()),
                Party.read(rows), rows.getLong("amount"), opening + rows.getLong("running"));
    }
}
