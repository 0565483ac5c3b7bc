package org.liancun.payout.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about what households gained. What they may see, the functions behind them decide. */
@Component
class BenefitTables {
    static final String COUNTS = """
            SELECT c.place_code, c.section, c.key, c.households, c.people, c.amount_fen, c.before_fen, c.folded
              FROM payout.benefit_counts(:year, :place) c
             ORDER BY c.place_code, c.section, c.key""";

    static final String COMPARES = "SELECT payout.benefit_compares(:year)";

    static final String LINES = """
            SELECT l.entry_id, l.effective_on, l.organisation_code, o.name_zh, o.name_en, l.number, l.memo,
                   d.number AS document, l.account_code, l.kind, l.gross_fen, l.cost_fen, l.counted, l.village_code
              FROM payout.benefit_lines(:first, :last, :household) l
              JOIN registry.v_organisation o ON o.county_code = access.county() AND o.code = l.organisation_code
              LEFT JOIN registry.v_document d ON d.county_code = access.county() AND d.id = l.document_id
             ORDER BY l.effective_on, l.entry_id, l.account_code""";

    static final String HOUSEHOLDS = """
            SELECT l.household_code, l.village_code, v.name_zh,
                   coalesce(sum(l.gross_fen - l.cost_fen) FILTER (
                       WHERE l.counted AND l.effective_on >= :first), 0)::bigint AS fen,
                   coalesce(sum(l.gross_fen - l.cost_fen) FILTER (
                       WHERE l.counted AND l.effective_on < :first), 0)::bigint AS before_fen,
                   coalesce(sum(l.gross_fen) FILTER (
                       WHERE NOT l.counted AND l.effective_on >= :first), 0)::bigint AS beside_fen
              FROM payout.benefit_lines(:firstBefore, :last, '') l
              JOIN registry.v_place v ON v.county_code = access.county() AND v.code = l.village_code
             WHERE starts_with(l.village_code, :place)
             GROUP BY l.household_code, l.village_code, v.name_zh
             ORDER BY l.household_code""";

    /** Whoever sees the household in the registry, or is it, sees all that was owed to it. */
    static final String IN_SIGHT = """
            SELECT EXISTS (SELECT 1 FROM registry.v_household h WHERE h.county_code = access.county() AND h.code = :code)
                OR EXISTS (SELECT 1 FROM payout.v_benefit_case c
                            WHERE c.county_code = access.county() AND c.auditor = access.actor() AND c.open
                              AND c.place_code <> '' AND starts_with(:code, c.place_code))""";

    static final String OWN = """
            SELECT h.code FROM registry.v_household h WHERE h.county_code = access.county() AND h.id = access.party()""";

    private final JdbcClient client;

    BenefitTables(JdbcClient client) {
        this.client = client;
    }

    /** A line with the village of the household. */
    record Found(GainLine line, String village) {}

    List<Count> counts(FiscalYear year, String place) {
        return client.sql(COUNTS)
                .param("year", year.value()).param("place", place)
                .query((row, n) -> new Count(row.getString("place_code"), row.getString("section"), row.getString("key"),
                        figures(row)))
                .list();
    }

    boolean compares(FiscalYear year) {
        return client.sql(COMPARES).param("year", year.value()).query(Boolean.class).single();
    }

    List<Found> lines(LocalDate first, LocalDate last, String household) {
        return client.sql(LINES)
                .param("first", first).param("last", last).param("household", household)
                .query((row, n) -> new Found(line(row), row.getString("village_code")))
                .list();
    }

    List<HouseholdRow> households(FiscalYear year, String place) {
        return client.sql(HOUSEHOLDS)
                .param("first", year.first()).param("last", year.last()).param("place", place)
                .param("firstBefore", year.previous().first())
                .query((row, n) -> new HouseholdRow(row.getString("household_code"), row.getString("village_code"),
                        row.getString("name_zh"), row.getLong("fen"), row.getLong("before_fen"),
                        row.getLong("beside_fen")))
                .list();
    }

    boolean inSight(String household) {
        return client.sql(IN_SIGHT).param("code", household).query(Boolean.class).single();
    }

    Optional<String> own() {
        return client.sql(OWN).query(String.class).optional();
    }

    private static Count.@Nullable Figures figures(ResultSet row) throws SQLException {
        return row.getBoolean("folded") ? null : new Count.Figures(row.getLong("households"), row.getLong("people"),
                row.getLong("amount_fen"), row.getLong("before_fen"));
    }

    private static GainLine line(ResultSet row) throws SQLException {
        return new GainLine(row.getObject("entry_id", UUID.class), row.getObject("effective_on", LocalDate.class),
                row.getString("organisation_code"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("number"), row.getString("memo"), row.getString("document"), row.getString("account_code"),
                row.getString("kind"), row.getLong("gross_fen"), row.getLong("cost_fen"), row.getBoolean("counted"));
    }
}
