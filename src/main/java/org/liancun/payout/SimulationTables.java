package org.liancun.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what staged variants would give: sums over holders, and never a household alone. */
@Component
class SimulationTables {
    private static final String GIVEN = SplitTables.then("""
            , given AS (
                SELECT payout_id, holder_id, holder_code, household, sum(amount_fen)::bigint AS fen
                  FROM split GROUP BY payout_id, holder_id, holder_code, household)
            """);

    private static final String BESIDE = GIVEN + """
            , last AS (
                SELECT l.holder_id, l.household, sum(l.amount_fen)::bigint AS fen
                  FROM payout.v_payout p
                  JOIN payout.line l ON l.county_code = p.county_code AND l.payout_id = p.id
                 WHERE p.county_code = access.county() AND p.organisation_id = :organisation AND p.year = :last
                   AND p.state NOT IN ('withdrawn', 'reversed')
                 GROUP BY l.holder_id, l.household)
            """;

    static final String ORGANISATIONS = BESIDE + """
            SELECT g.payout_id, g.holder_code, o.name_zh, o.name_en, g.fen, l.fen AS last_fen
              FROM given g
              JOIN registry.v_organisation o ON o.county_code = access.county() AND o.id = g.holder_id
              LEFT JOIN last l ON l.holder_id = g.holder_id
             WHERE NOT g.household ORDER BY g.payout_id, g.holder_code""";

    static final String QUARTILES = GIVEN + """
            SELECT payout_id, count(*)::int AS households,
                   percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY fen) AS quartiles
              FROM given WHERE household GROUP BY payout_id""";

    /** Households in up to twenty groups from the least to the most, never fewer than ten in one, with their mean. */
    static final String CURVE = GIVEN + """
            SELECT payout_id, slice, sum(fen)::bigint / count(*) AS mean
              FROM (SELECT payout_id, fen, ntile(least(20, greatest(1, households / 10))) OVER (PARTITION BY payout_id
                                                                                               ORDER BY fen) AS slice
                      FROM (SELECT payout_id, fen, (count(*) OVER (PARTITION BY payout_id))::int AS households
                              FROM given WHERE household) n) s
             GROUP BY payout_id, slice ORDER BY payout_id, slice""";

    static final String STEPS = GIVEN + """
            SELECT payout_id, width_bucket(fen, :steps::bigint[]) AS step, count(*)::int AS households
              FROM given WHERE household
             GROUP BY 1, 2""";

    static final String CHANGES = BESIDE + """
            , changed AS (
                SELECT v.payout_id, coalesce(g.fen, 0) - coalesce(l.fen, 0) AS fen
                  FROM (SELECT DISTINCT payout_id FROM given) v
                 CROSS JOIN (SELECT holder_id FROM given WHERE household
                             UNION SELECT holder_id FROM last WHERE household) h
                  LEFT JOIN given g ON g.payout_id = v.payout_id AND g.holder_id = h.holder_id AND g.household
                  LEFT JOIN last l ON l.holder_id = h.holder_id
                 WHERE EXISTS (SELECT 1 FROM last))
            SELECT payout_id, (count(*) FILTER (WHERE fen > 0))::int AS more,
                   coalesce(sum(fen) FILTER (WHERE fen > 0), 0)::bigint AS gain,
                   (count(*) FILTER (WHERE fen < 0))::int AS less,
                   coalesce(-sum(fen) FILTER (WHERE fen < 0), 0)::bigint AS loss,
                   (count(*) FILTER (WHERE fen = 0))::int AS same
              FROM changed GROUP BY payout_id""";

    private final JdbcClient client;

    SimulationTables(JdbcClient client) {
        this.client = client;
    }

    /** Whose variants, staged under which batch, beside which year. */
    record Asked(UUID batch, UUID organisation, FiscalYear year) {}

    private JdbcClient.StatementSpec beside(String sql, Asked asked) {
        return client.sql(sql).param("batch", asked.batch()).param("organisation", asked.organisation())
                .param("last", asked.year().value() - 1);
    }

    Map<UUID, List<Simulation.Village>> organisations(Asked asked) {
        Map<UUID, List<Simulation.Village>> found = new HashMap<>();
        beside(ORGANISATIONS, asked).query(row -> {
            long last = row.getLong("last_fen");
            Long before = row.wasNull() ? null : last;
            found.computeIfAbsent(id(row), k -> new ArrayList<>()).add(new Simulation.Village(
                    row.getString("holder_code"), row.getString("name_zh"), row.getString("name_en"),
                    row.getLong("fen"), before));
        });
        return found;
    }

    /** Spreads by variant; none for one with fewer than ten households. */
    Map<UUID, Simulation.Spread> spreads(Asked asked) {
        Map<UUID, int[]> steps = steps(asked);
        Map<UUID, Simulation.Change> changes = changes(asked);
        Map<UUID, List<Long>> curves = new HashMap<>();
        client.sql(CURVE).param("batch", asked.batch()).query(row -> {
            curves.computeIfAbsent(id(row), k -> new ArrayList<>()).add(row.getLong("mean"));
        });
        Map<UUID, Simulation.Spread> spreads = new HashMap<>();
        client.sql(QUARTILES).param("batch", asked.batch()).query(row -> {
            UUID id = id(row);
            if (row.getInt("households") >= Bands.LEAST) {
                Long[] quartiles = (Long[]) row.getArray("quartiles").getArray();
                spreads.put(id, new Simulation.Spread(row.getInt("households"), List.of(quartiles), curves.get(id),
                        Bands.of(steps.get(id)), changes.get(id)));
            }
        });
        return spreads;
    }

    private Map<UUID, int[]> steps(Asked asked) {
        long[] thresholds = Bands.thresholds();
        String text = LongStream.of(thresholds).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, int[]> steps = new HashMap<>();
        client.sql(STEPS).param("batch", asked.batch()).param("steps", text).query(row -> {
            steps.computeIfAbsent(id(row), k -> new int[thresholds.length + 1])[row.getInt("step")] =
                    row.getInt("households");
        });
        return steps;
    }

    private Map<UUID, Simulation.Change> changes(Asked asked) {
        Map<UUID, Simulation.Change> changes = new HashMap<>();
        beside(CHANGES, asked).query(row -> {
            changes.put(id(row), new Simulation.Change(row.getInt("more"), row.getLong("gain"), row.getInt("less"),
                    row.getLong("loss"), row.getInt("same")));
        });
        return changes;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("payout_id", UUID.class);
    }
}
