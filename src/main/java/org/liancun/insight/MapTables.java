package org.liancun.insight;

import java.util.List;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.MapSketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the map shows: villages with their alliances, and who is paired with whom. */
@Component
class MapTables {
    static final String VILLAGES = """
            SELECT v.code, v.name_zh, t.code AS township_code, t.name_zh AS township_zh, t.name_en AS township_en,
                   (v.lon * 1000000)::bigint AS lon_micro, (v.lat * 1000000)::bigint AS lat_micro, m.alliance_code,
                   EXISTS (SELECT 1 FROM alliance.v_pair p
                            WHERE p.county_code = v.county_code AND p.strong_village = v.code
                              AND daterange(p.from_on, p.to_on) @> :last::date)
                   OR coalesce((SELECT f.strong FROM registry.v_village_profile f
                                 WHERE f.county_code = v.county_code AND f.village_code = v.code AND f.year <= :year
                                 ORDER BY f.year DESC LIMIT 1), false) AS strong,
                   v.synthetic OR v.place_source = 'synthetic' AS synthetic
              FROM registry.v_place v
              JOIN registry.v_place t ON t.county_code = v.county_code AND t.code = v.parent_code
              LEFT JOIN alliance.v_member m ON m.county_code = v.county_code AND m.village_code = v.code
                                           AND daterange(m.from_on, m.to_on) @> :last::date
             WHERE v.county_code = access.county() AND v.kind = 'village'
               AND (starts_with(v.code, :place) OR m.alliance_code = ANY (:alliances))
             ORDER BY v.code""";

    static final String TIES = """
            SELECT p.strong_village, p.weak_village
              FROM alliance.v_pair p
             WHERE p.county_code = access.county() AND p.alliance_code = ANY (:alliances)
               AND daterange(p.from_on, p.to_on) @> :last::date
             ORDER BY p.strong_village, p.weak_village""";

    private final JdbcClient client;

    MapTables(JdbcClient client) {
        this.client = client;
    }

    List<MapVillage> villages(Extent extent, FiscalYear year) {
        return client.sql(VILLAGES)
                .param("place", extent.place()).param("alliances", extent.codesAtTheEndOf(year))
                .param("last", year.last()).param("year", year.value())
                .query((rows, n) -> new MapVillage(rows.getString("code"), rows.getString("name_zh"),
                        rows.getString("township_code"), rows.getString("township_zh"), rows.getString("township_en"),
                        rows.getObject("lon_micro", Long.class), rows.getObject("lat_micro", Long.class),
                        rows.getString("alliance_code"), rows.getBoolean("strong"), rows.getBoolean("synthetic")))
                .list();
    }

    List<MapSketch.Tie> ties(Extent extent, FiscalYear year) {
        return client.sql(TIES)
                .param("alliances", extent.codesAtTheEndOf(year)).param("last", year.last())
                .query((rows, n) -> new MapSketch.Tie(rows.getString("strong_village"), rows.getString("weak_village")))
                .list();
    }
}
