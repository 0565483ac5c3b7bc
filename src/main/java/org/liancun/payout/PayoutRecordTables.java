package org.liancun.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Votes;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ratio;
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
            SELECT a.no, a.rule, a.base_fen, a.rate_numerator, a.rate_denominator, coalesce(a.rate_of, 'distributable')
                   AS rate_of, a.each_fen, a.bound, a.cut_fen, a.amount_fen, a.left_fen, a.source,
                   CASE WHEN a.goes_to IN ('holders', 'refund') THEN coalesce(a.basis, 'shares') END AS basis,
                   coalesce(a.weights, p.shares_hundredths) AS weights, p.holders
              FROM payout.part a
              JOIN payout.payout p ON p.county_code = a.county_code AND p.id = a.payout_id
             WHERE a.county_code = access.county() AND a.payout_id = ? ORDER BY a.no""";

    static final String STEPS = """
            SELECT s.no, s.state, s.on_date, s.taken_by, s.taken_at, s.document_id, d.number AS document, s.reason,
                   s.entitled, s.present, s.in_favour, s.against, s.abstained
              FROM payout.step s
              LEFT JOIN registry.v_document d ON d.county_code = s.county_code AND d.id = s.document_id
             WHERE s.county_code = access.county() AND s.payout_id = ? ORDER BY s.no""";

    static final String LINES = """
            SELECT l.no, l.holder_code, l.household, coalesce(o.name_zh, '') AS name_zh,
                   coalesce(o.name_en, '') AS name_en, l.part_no, l.weight, l.floor_fen, l.rounded_up, l.amount_fen
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
                SELECT v.id, v.organisation_code, v.state, a.no, a.rule, coalesce(a.basis, 'shares') AS basis, a.each_fen,
                       a.bound, coalesce(a.weights, v.shares_hundredths) AS weights, a.amount_fen AS whole_fen
                  FROM payout.v_payout v
                  JOIN payout.part a ON a.county_code = v.county_code AND a.payout_id = v.id
                   AND a.goes_to IN ('holders', 'refund')
                 WHERE v.county_code = access.county() AND v.year = ? AND v.state NOT IN ('withdrawn', 'reversed'))
            SELECT p.organisation_code, p.state, p.rule, p.basis, p.each_fen, p.bound, p.weights, p.whole_fen,
                   l.holder_code, l.weight, l.floor_fen, l.rounded_up, l.amount_fen
              FROM p
              JOIN payout.line l ON l.county_code = access.county() AND l.payout_id = p.id AND l.part_no = p.no
             WHERE l.household
             ORDER BY p.organisation_code, l.holder_code, l.part_no""";

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

    /** @param source of the policy, for parts that have none of their own */
    List<Waterfall.Part> parts(UUID payout, String source) {
        return client.sql(PARTS)
                .param(payout)
                .query((row, n) -> part(row, source))
                .list();
    }

    private static Waterfall.Part part(ResultSet row, String source) throws SQLException {
        Waterfall.Amounts amounts = new Waterfall.Amounts(row.getLong("base_fen"), row.getLong("amount_fen"),
                row.getLong("left_fen"), row.getLong("cut_fen"));
        Ratio rate = DistributionTables.ratio(row, "rate_");
        String basis = row.getString("basis");
        String own = row.getString("source");
        return new Waterfall.Part(row.getInt("no"), row.getString("rule"), amounts,
                rate == null ? null : new Waterfall.Rated(rate, row.getString("rate_of")),
                basis == null ? null : new Waterfall.Split(Basis.parse(basis), row.getInt("holders"),
                        row.getLong("weights"), each(row)),
                row.getString("bound"), own.isEmpty() ? source : own);
    }

    private static @Nullable Long each(ResultSet row) throws SQLException {
        long each = row.getLong("each_fen");
        return row.wasNull() ? null : each;
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

    /** @param parts of the payout, over which the lines are */
    List<PayoutDetail.Line> lines(UUID payout, List<Waterfall.Part> parts) {
        Map<Integer, Waterfall.Part> byNo = parts.stream().collect(Collectors.toMap(Waterfall.Part::no, part -> part));
        return client.sql(LINES)
                .param(payout)
                .query((row, n) -> new PayoutDetail.Line(row.getString("holder_code"), row.getBoolean("household"),
                        row.getString("name_zh"), row.getString("name_en"), row.getLong("amount_fen"),
                        explanation(row, byNo.get(row.getInt("part_no")))))
                .list();
    }

    List<Bands.Band> bands(UUID payout) {
        return client.sql(BANDS)
                .param(payout)
                .query((row, n) -> {
                    long from = row.getLong("from_fen");
                    long below = row.getLong("below_fen");
                    return new Bands.Band(from, row.wasNull() ? Long.MAX_VALUE : below, row.getInt("households"));
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
                        row.getString("holder_code"), row.getLong("amount_fen"), explanation(row)))
                .stream();
    }

    private static Explanation explanation(ResultSet row, Waterfall.Part part) throws SQLException {
        Waterfall.Split split = Objects.requireNonNull(part.split());
        return new Explanation(part.rule(), new Explanation.Of(split.basis(), split.weights(), part.amount(),
                "short".equals(part.bound()) ? null : split.each()),
                row.getLong("weight"), row.getLong("floor_fen"), row.getBoolean("rounded_up"));
    }

    private static Explanation explanation(ResultSet row) throws SQLException {
        Long each = each(row);
        return new Explanation(row.getString("rule"), new Explanation.Of(Basis.parse(row.getString("basis")),
                row.getLong("weights"), row.getLong("whole_fen"), "short".equals(row.getString("bound")) ? null : each),
                row.getLong("weight"), row.getLong("floor_fen"), row.getBoolean("rounded_up"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("taken_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Votes votes(ResultSet row) throws SQLException {
        long entitled = row.getLong("entitled");
        return row.wasNull() ? null : new Votes(entitled, row.getLong("present"), row.getLong("in_favour"),
                row.getLong("against"), row.getLong("abstained"));
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
