package org.liancun.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that reads payouts with the names of organisations and places beside them. */
@Component
class PayoutRecordTables {
    static final String SUMMARIES = """
            SELECT p.id, p.organisation_code, p.kind, o.name_zh, o.name_en, coalesce(t.name_zh, '') AS township_zh,
                   coalesce(t.name_en, '') AS township_en, p.year, p.attempt, p.state, p.state_on, p.opening_fen,
                   p.net_fen, p.distributable_fen, p.to_members_fen, p.paid_fen, p.holders, p.shares_hundredths,
                   p.register_on, p.source, p.document_id, p.synthetic
              FROM payout.v_payout p
              JOIN registry.v_organisation o ON o.county_code = p.county_code AND o.id = p.organisation_id
              LEFT JOIN registry.v_place t ON t.county_code = p.county_code AND t.code = left(p.place_code, 9)
             WHERE p.county_code = access.county()
            """;

    /** An alliance stands for its vehicle and the collectives of its villages. */
    private static final String AT_PLACE = """
               AND p.year = :year
               AND (starts_with(p.organisation_code, :place)
                    OR EXISTS (SELECT 1 FROM alliance.v_member m
                                WHERE m.county_code = p.county_code AND m.alliance_code = :place
                                  AND m.village_code = p.organisation_code AND m.from_on <= :last
                                  AND coalesce(m.to_on, 'infinity') > :last))
             ORDER BY p.kind DESC, p.organisation_code, p.attempt""";

    static final String PARTS = """
            SELECT no, rule, base_fen, rate_numerator, rate_denominator, amount_fen, left_fen FROM payout.part
             WHERE county_code = access.county() AND payout_id = ? ORDER BY no""";

    static final String STEPS = """
            SELECT s.no, s.state, s.on_date, s.taken_by, s.taken_at, s.document_id, d.number AS document, s.reason,
                   s.entitled, s.present, s.in_favour, s.against, s.abstained
              FROM payout.step s
              LEFT JOIN registry.v_document d ON d.county_code = s.county_code AND d.id = s.document_id
             WHERE s.county_code = access.county() AND s.payout_id = ? ORDER BY s.no""";

    static final String LINES = """
            SELECT l.no, l.holder_code, l.household, coalesce(o.name_zh, '') AS name_zh,
                   coalesce(o.name_en, '') AS name_en, l.shares_hundredths, l.floor_fen, l.rounded_up, l.amount_fen
              FROM payout.line l
              LEFT JOIN registry.v_organisation o ON o.county_code = l.county_code AND o.id = l.holder_id
             WHERE l.county_code = access.county() AND l.payout_id = ? ORDER BY l.no""";

    static final String BANDS = """
            SELECT from_fen, below_fen, households FROM payout.band
             WHERE county_code = access.county() AND payout_id = ? ORDER BY no""";

    static final String ENTRIES = """
            SELECT e.entry_id, e.step_no, e.role, i.effective_on, i.memo, b.book_code, b.amount_fen
              FROM payout.v_entry e
              JOIN ledger.v_entry i ON i.county_code = e.county_code AND i.id = e.entry_id
              JOIN LATERAL (
                   SELECT min(v.book_code) AS book_code, sum(greatest(v.amount, 0))::bigint AS amount_fen
                     FROM ledger.v_posting v
                    WHERE v.county_code = e.county_code AND v.entry_id = e.entry_id) b ON true
             WHERE e.county_code = access.county() AND e.payout_id = ?
             ORDER BY e.step_no, e.role, b.book_code""";

    static final String EVERY_LINE = """
            WITH p AS MATERIALIZED (
                SELECT id, organisation_code, state, shares_hundredths, to_members_fen
                  FROM payout.v_payout
                 WHERE county_code = access.county() AND year = ? AND state NOT IN ('withdrawn', 'reversed'))
            SELECT p.organisation_code, p.state, l.holder_code, l.shares_hundredths, p.shares_hundredths AS all_shares,
                   p.to_members_fen, l.floor_fen, l.rounded_up, l.amount_fen
              FROM p
              JOIN payout.line l ON l.county_code = access.county() AND l.payout_id = p.id
             WHERE l.household
             ORDER BY p.organisation_code, l.holder_code""";

    /** Rows fetched at a time from a list that may be as long as a county. */
    private static final int FETCH = 5_000;

    private final JdbcClient client;

    PayoutRecordTables(JdbcClient client) {
        this.client = client;
    }

    List<PayoutSummary> ofYear(FiscalYear year, String place) {
        return client.sql(SUMMARIES + AT_PLACE)
                .param("year", year.value()).param("place", place).param("last", year.last())
                .query(PayoutRecordTables::summary)
                .list();
    }

    Optional<PayoutSummary> find(UUID id) {
        return client.sql(SUMMARIES + " AND p.id = ?").param(id).query(PayoutRecordTables::summary).optional();
    }

    List<Waterfall.Part> parts(UUID payout, String source) {
        return client.sql(PARTS)
                .param(payout)
                .query((row, n) -> new Waterfall.Part(row.getInt("no"), row.getString("rule"), row.getLong("base_fen"),
                        DistributionTables.ratio(row, "rate_"), row.getLong("amount_fen"), row.getLong("left_fen"),
                        source))
                .list();
    }

    List<PayoutDetail.Step> steps(UUID payout) {
        return client.sql(STEPS)
                .param(payout)
                .query((row, n) -> new PayoutDetail.Step(row.getString("state"),
                        row.getObject("on_date", LocalDate.class), row.getString("taken_by"), at(row),
                        row.getObject("document_id", UUID.class), row.getString("document"), row.getString("reason"),
                        votes(row)))
                .list();
    }

    List<PayoutDetail.Line> lines(PayoutSummary payout) {
        return client.sql(LINES)
                .param(payout.id())
                .query((row, n) -> new PayoutDetail.Line(row.getString("holder_code"), row.getBoolean("household"),
                        row.getString("name_zh"), row.getString("name_en"), row.getLong("amount_fen"),
                        explanation(row, payout.shares(), payout.toMembers())))
                .list();
    }

    List<Bands.Band> bands(UUID payout) {
        return client.sql(BANDS)
                .param(payout)
                .query((row, n) -> {
                    long below = row.getLong("below_fen");
                    return new Bands.Band(row.getLong("from_fen"), row.wasNull() ? Long.MAX_VALUE : below,
                            row.getInt("households"));
                })
                .list();
    }

    List<PayoutDetail.Posted> entries(UUID payout) {
        return client.sql(ENTRIES)
                .param(payout)
                .query((row, n) -> new PayoutDetail.Posted(row.getObject("entry_id", UUID.class),
                        row.getString("role"), row.getString("book_code"),
                        row.getObject("effective_on", LocalDate.class), row.getString("memo"),
                        row.getLong("amount_fen")))
                .list();
    }

    /** A household's line with the payout that it belongs to. */
    record CsvLine(String organisation, String state, String household, long amount, Explanation explanation) {}

    /** Every household's line of the year in sight; to be closed by the caller. */
    Stream<CsvLine> everyLine(FiscalYear year) {
        return client.sql(EVERY_LINE)
                .withFetchSize(FETCH)
                .param(year.value())
                .query((row, n) -> new CsvLine(row.getString("organisation_code"), row.getString("state"),
                        row.getString("holder_code"), row.getLong("amount_fen"),
                        explanation(row, row.getLong("all_shares"), row.getLong("to_members_fen"))))
                .stream();
    }

    private static Explanation explanation(ResultSet row, long allShares, long whole) throws SQLException {
        return new Explanation(row.getLong("shares_hundredths"), allShares, whole, row.getLong("floor_fen"),
                row.getBoolean("rounded_up"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("taken_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Votes votes(ResultSet row) throws SQLException {
        int entitled = row.getInt("entitled");
        return row.wasNull() ? null : new Votes(entitled, row.getInt("present"), row.getInt("in_favour"),
                row.getInt("against"), row.getInt("abstained"));
    }

    private static PayoutSummary summary(ResultSet row, int n) throws SQLException {
        return new PayoutSummary(row.getObject("id", UUID.class), row.getString("organisation_code"),
                row.getString("kind"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("township_zh"), row.getString("township_en"), row.getInt("year"),
                row.getString("state"), row.getObject("state_on", LocalDate.class),
                new Income(row.getLong("opening_fen"), row.getLong("net_fen")), row.getLong("to_members_fen"),
                row.getLong("paid_fen"), row.getInt("holders"), row.getLong("shares_hundredths"),
                row.getObject("register_on", LocalDate.class), row.getString("source"), row.getBoolean("synthetic"));
    }
}
