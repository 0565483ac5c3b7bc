package org.liancun.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.MapPicture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that compute figures. Each gives a year and the one before. */
@Component
class FigureTables {
    /** The alliances of a place: by the beginning of their code, or because a village is in them at the year's end. */
    static final String EXTENT = """
            SELECT a.code, a.name_zh, a.name_en, a.township_code, t.name_zh AS township_zh, t.name_en AS township_en,
                   a.number, a.mode, a.starts_on, a.ends_on, a.synthetic,
                   (SELECT count(*) FROM alliance.v_alliance b
                     WHERE b.county_code = a.county_code AND b.code < a.code)::int AS place_in_county,
                   coalesce((SELECT bool_and(b.in_sight) FROM insight.v_vehicle_book b
                              WHERE b.county_code = a.county_code AND b.alliance_code = a.code), true) AS in_sight
              FROM alliance.v_alliance a
              JOIN registry.v_place t ON t.county_code = a.county_code AND t.code = a.township_code
             WHERE a.county_code = access.county()
               AND (starts_with(a.code, :place)
                    OR EXISTS (SELECT 1 FROM alliance.v_member m
                                WHERE m.county_code = a.county_code AND m.alliance_code = a.code
                                  AND m.village_code = :place AND daterange(m.from_on, m.to_on) @> :last::date))
             ORDER BY a.code""";

    static final String VILLAGES = """
            SELECT count(DISTINCT m.village_code)
              FROM alliance.v_member m
             WHERE m.county_code = access.county() AND m.alliance_code = ANY (:alliances)
               AND starts_with(m.village_code, :village) AND daterange(m.from_on, m.to_on) @> :last::date""";

    static final String PAIRED_VILLAGES = """
            SELECT count(DISTINCT p.weak_village)
              FROM alliance.v_pair p
             WHERE p.county_code = access.county() AND p.alliance_code = ANY (:alliances)
               AND starts_with(p.weak_village, :village) AND daterange(p.from_on, p.to_on) @> :last::date""";

    static final String PLACE = """
            SELECT p.code, p.name_zh, p.name_en
              FROM registry.v_place p
             WHERE p.county_code = access.county() AND p.code = :place
             UNION ALL
            SELECT a.code, a.name_zh, a.name_en
              FROM alliance.v_alliance a
             WHERE a.county_code = access.county() AND a.code = :place""";

    /** The first row, without an alliance, is the whole; it is there even where nothing was booked, with nulls. */
    static final String INCOME = """
            SELECT i.alliance_code,
                   (sum(i.income_fen - i.eliminated_fen) FILTER (WHERE i.effective_on >= :first))::bigint AS value,
                   (sum(i.income_fen - i.eliminated_fen) FILTER (WHERE i.effective_on < :first))::bigint AS previous
              FROM insight.income(:alliances, :firstBefore, :last) i
             GROUP BY GROUPING SETS ((), (i.alliance_code))
             ORDER BY i.alliance_code NULLS FIRST""";

    static final String POOLED = """
            SELECT p.means, p.alliance_code, sum(p.amount)::bigint AS value,
                   (sum(p.amount) FILTER (WHERE p.effective_on < :first))::bigint AS previous
              FROM insight.pooled(:alliances, :last) p
             GROUP BY GROUPING SETS ((p.means), (p.means, p.alliance_code))
             ORDER BY p.means, p.alliance_code NULLS FIRST""";

    private final JdbcClient client;

    FigureTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * A value with that of the year before.
     *
     * @param means role of the accounts; empty for income
     * @param alliance null for the whole
     */
    record Sum(String means, @Nullable String alliance, @Nullable Long value, @Nullable Long previous) {}

    Extent extent(String place, FiscalYear year) {
        List<Alliance> alliances = client.sql(EXTENT)
                .param("place", place).param("last", year.last())
                .query((rows, n) -> alliance(rows))
                .list();
        // Who works for no place, but for some organisations, is told of what is theirs.
        return new Extent(place, place.isEmpty() ? alliances.stream().filter(Alliance::inSight).toList() : alliances);
    }

    Optional<Place> place(String code) {
        return client.sql(PLACE)
                .param("place", code)
                .query((rows, n) -> new Place(
                        rows.getString("code"), rows.getString("name_zh"), rows.getString("name_en")))
                .optional();
    }

    long villages(Extent extent, FiscalYear year) {
        return count(VILLAGES, extent, year);
    }

    long pairedVillages(Extent extent, FiscalYear year) {
        return count(PAIRED_VILLAGES, extent, year);
    }

    List<Sum> income(Extent extent, FiscalYear year) {
        return client.sql(INCOME)
                .param("alliances", extent.codes())
                .param("first", year.first()).param("last", year.last()).param("firstBefore", year.previous().first())
                .query((rows, n) -> new Sum("", rows.getString("alliance_code"),
                        amount(rows, "value"), amount(rows, "previous")))
                .list();
    }

    List<Sum> pooled(Extent extent, FiscalYear year) {
        return client.sql(POOLED)
                .param("alliances", extent.codes()).param("first", year.first()).param("last", year.last())
                .query((rows, n) -> new Sum(rows.getString("means"), rows.getString("alliance_code"),
                        amount(rows, "value"), amount(rows, "previous")))
                .list();
    }

    private long count(String statement, Extent extent, FiscalYear year) {
        return client.sql(statement)
                .param("alliances", extent.codesAtTheEndOf(year))
                .param("village", extent.village()).param("last", year.last())
                .query(Long.class)
                .single();
    }

    private static @Nullable Long amount(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, Long.class);
    }

    private static Alliance alliance(ResultSet rows) throws SQLException {
        return new Alliance(rows.getString("code"), rows.getString("name_zh"), rows.getString("name_en"),
                rows.getString("township_code"), rows.getString("township_zh"), rows.getString("township_en"),
                rows.getInt("number"), rows.getString("mode"), rows.getObject("starts_on", LocalDate.class),
                rows.getObject("ends_on", LocalDate.class), rows.getInt("place_in_county") % MapPicture.HUES,
                rows.getBoolean("synthetic"), rows.getBoolean("in_sight"));
    }
}
