package org.liancun.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Edge;
import org.liancun.formation.Means;
import org.liancun.formation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that reads villages, their profiles and neighbours from the registry's views. */
@Component
class TerritoryTables {
    static final String PLACE = """
            SELECT code, name_zh, name_en FROM registry.v_place
             WHERE county_code = access.county() AND code = ? AND kind IN ('county', 'township')""";

    /** A residents' committee takes part where it has a profile; a village always. */
    static final String VILLAGES = """
            SELECT v.code, v.name_zh, v.name_en, t.code AS township, t.name_zh AS township_zh, t.name_en AS township_en,
                   (v.lon * 1000000)::bigint AS lon_micro, (v.lat * 1000000)::bigint AS lat_micro,
                   v.synthetic OR v.place_source = 'synthetic' AS synthetic,
                   p.households, p.people, p.workers, p.pasture_mu_hundredths, p.sheep_units_hundredths, p.cash_fen,
                   p.income_fen, p.industries, p.strong
              FROM registry.v_place v
              JOIN registry.v_place t ON t.county_code = v.county_code AND t.code = v.parent_code
              LEFT JOIN LATERAL (
                   SELECT f.* FROM registry.v_village_profile f
                    WHERE f.county_code = v.county_code AND f.village_code = v.code AND f.year <= :year
                    ORDER BY f.year DESC LIMIT 1) p ON true
             WHERE v.county_code = access.county() AND starts_with(v.code, :place)
               AND (v.kind = 'village' OR v.kind = 'residents_committee' AND p.people IS NOT NULL)
             ORDER BY v.code""";

    static final String EDGES = """
            SELECT village_a, village_b FROM registry.v_village_edge
             WHERE county_code = access.county() AND starts_with(village_a, :place) AND starts_with(village_b, :place)
             ORDER BY village_a, village_b""";

    static final String YEARS = """
            SELECT DISTINCT year FROM registry.v_village_profile WHERE county_code = access.county()
             ORDER BY year DESC""";

    private static final double HUNDREDTHS = 100;
    private final JdbcClient client;

    TerritoryTables(JdbcClient client) {
        this.client = client;
    }

    Optional<Territory> territory(String place, int year) {
        return client.sql(PLACE).param(place)
                .query((row, n) -> territory(row, year))
                .optional();
    }

    private Territory territory(ResultSet row, int year) throws SQLException {
        String place = row.getString("code");
        List<Territory.Village> villages = client.sql(VILLAGES).param("place", place).param("year", year)
                .query(TerritoryTables::village).list();
        List<Edge> edges = client.sql(EDGES).param("place", place)
                .query((edge, n) -> new Edge(edge.getString("village_a"), edge.getString("village_b"))).list();
        return new Territory(place, row.getString("name_zh"), row.getString("name_en"), year, villages,
                Territory.within(edges, villages));
    }

    /** The years with profiles, newest first. */
    List<Integer> years() {
        return client.sql(YEARS).query(Integer.class).list();
    }

    private static Territory.Village village(ResultSet row, int n) throws SQLException {
        return new Territory.Village(row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("township"), row.getString("township_zh"), row.getString("township_en"),
                row.getObject("lon_micro", Long.class), row.getObject("lat_micro", Long.class),
                row.getBoolean("synthetic"), profile(row));
    }

    private static @Nullable Profile profile(ResultSet row) throws SQLException {
        if (row.getObject("people") == null) {
            return null;
        }
        Means means = new Means(row.getLong("pasture_mu_hundredths") / HUNDREDTHS,
                row.getLong("sheep_units_hundredths") / HUNDREDTHS, row.getLong("workers"),
                row.getLong("cash_fen") / HUNDREDTHS);
        return new Profile(row.getLong("people"), row.getLong("income_fen") / HUNDREDTHS, means,
                industries(row.getString("industries")), row.getBoolean("strong"),
                Map.of("households", (double) row.getLong("households")));
    }

    /** {@code herding:0.6;dairy:0.3}; the import has checked it. */
    static SortedMap<String, Double> industries(String text) {
        SortedMap<String, Double> industries = new TreeMap<>();
        for (String part : text.split(";")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                industries.put(part.substring(0, colon).strip(), Double.parseDouble(part.substring(colon + 1)));
            }
        }
        return industries;
    }
}
