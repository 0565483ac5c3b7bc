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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of subsidiary ledgers and journals. */
@Component
class SubsidiaryTables {
    /**
     * Households out of sight are added up before anything is numbered or cut into pages; accounts on the other side
     * are read once for each entry of the page, because a payout has thousands of postings.
     */
    static final String ROWS = """
            WITH taken AS (
                SELECT p.*
                  FROM ledger.v_posting p
                 WHERE p.county_code = access.county() AND p.book_id = :book AND p.unit = :unit
                   AND p.effective_on BETWEEN :from AND :to
                   AND p.account_code LIKE ANY (:codes::text[])
                   AND (:party::uuid IS NULL OR p.party_id = :party)
                   AND (:known::timestamptz IS NULL OR p.recorded_at <= :known)),
            shown AS (
                SELECT t.entry_id, t.effective_on, t.number, t.kind, coalesce(min(s.summary), t.memo) AS memo,
                       t.account_code, v.hidden, CASE WHEN v.hidden THEN NULL ELSE t.party_id END AS party_id,
                       min(coalesce(o.code, h.code)) AS party_code, min(coalesce(o.name_zh, '')) AS party_zh,
                       min(coalesce(o.name_en, '')) AS party_en, sum(t.amount)::bigint AS amount, min(t.no) AS first_no
                  FROM taken t
                  LEFT JOIN registry.v_organisation o ON o.county_code = t.county_code AND o.id = t.party_id
                  LEFT JOIN registry.v_household h ON h.county_code = t.county_code AND h.id = t.party_id
                  LEFT JOIN accounting.line_summary s
                    ON s.county_code = t.county_code AND s.entry_id = t.entry_id AND s.line = t.line
                 CROSS JOIN LATERAL (SELECT t.party_id IS NOT NULL AND o.id IS NULL AND h.id IS NULL AS hidden) v
                 GROUP BY t.entry_id, t.effective_on, t.number, t.kind, t.memo, t.account_code, v.hidden,
                          CASE WHEN v.hidden THEN NULL ELSE t.party_id END,
                          CASE WHEN v.hidden THEN sign(t.amount)::int ELSE t.no END),
            counted AS (
                SELECT s.*, (sum(amount) OVER (ORDER BY effective_on, coalesce(number, ''), entry_id, first_no
                                               ROWS UNBOUNDED PRECEDING))::bigint AS running
                  FROM shown s),
            page AS (
                SELECT * FROM counted
                 WHERE :after_on::date IS NULL
                    OR (effective_on, coalesce(number, ''), entry_id, first_no)
                       > (:after_on, :after_number, :after_id, :after_no)
                 ORDER BY effective_on, coalesce(number, ''), entry_id, first_no LIMIT :most),
            counter AS (
                SELECT q.entry_id, sign(q.amount) AS side, array_agg(DISTINCT q.account_code) AS codes
                  FROM ledger.v_posting q
                 WHERE q.county_code = access.county() AND q.unit = :unit
                   AND q.entry_id = ANY (ARRAY(SELECT DISTINCT entry_id FROM page))
                 GROUP BY q.entry_id, sign(q.amount))
            SELECT p.*, coalesce(c.codes, '{}') AS counters
              FROM page p
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
