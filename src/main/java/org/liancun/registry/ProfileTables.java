package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of villages' edges and profiles. */
@Component
class ProfileTables {
    static final String EDGE_STAGING = "registry.staged_village_edge (line, village_a, village_b)";
    static final String TAKE_EDGES_WITHOUT_A = """
            WITH stray AS (
                DELETE FROM registry.staged_village_edge s
                 WHERE NOT EXISTS (SELECT 1 FROM registry.v_village v
                                    WHERE v.county_code = access.county() AND v.code = s.village_a)
                RETURNING s.line, s.village_a AS value)
            SELECT line, value FROM stray ORDER BY line""";
    static final String TAKE_EDGES_WITHOUT_B = TAKE_EDGES_WITHOUT_A.replace("village_a", "village_b");

    /** Two villages touch whichever is named first. A list of edges is the whole of them. */
    static final String DROP_EDGES = """
            DELETE FROM registry.village_edge e
             WHERE e.county_code = access.county()
               AND NOT EXISTS (SELECT 1 FROM registry.staged_village_edge s
                                WHERE least(s.village_a, s.village_b) = e.village_a
                                  AND greatest(s.village_a, s.village_b) = e.village_b)""";
    static final String ADD_EDGES = """
            INSERT INTO registry.village_edge (county_code, village_a, village_b)
            SELECT DISTINCT access.county(), least(village_a, village_b), greatest(village_a, village_b)
              FROM registry.staged_village_edge
            ON CONFLICT DO NOTHING""";
    static final String CLEAR_EDGES = "DELETE FROM registry.staged_village_edge";
    static final String EDGES = "SELECT village_a, village_b FROM registry.village_edge ORDER BY village_a, village_b";

    static final String YEARS = """
            SELECT DISTINCT year FROM registry.village_profile WHERE county_code = access.county() ORDER BY year DESC""";

    static final String PROFILE_STAGING = """
            registry.staged_village_profile (line, village_code, year, households, people, workers,
                pasture_mu_hundredths, sheep_units_hundredths, cash_fen, income_fen, industries, strong,
                road_access)""";
    static final String TAKE_PROFILES_WITHOUT_VILLAGE = """
            WITH stray AS (
                DELETE FROM registry.staged_village_profile s
                 WHERE NOT EXISTS (SELECT 1 FROM registry.v_village v
                                    WHERE v.county_code = access.county() AND v.code = s.village_code)
                RETURNING s.line, s.village_code AS value)
            SELECT line, value FROM stray ORDER BY line""";
    static final String SAVE_PROFILES = """
            INSERT INTO registry.village_profile AS p (county_code, village_code, year, households, people, workers,
                pasture_mu_hundredths, sheep_units_hundredths, cash_fen, income_fen, industries, strong, road_access,
                synthetic)
            SELECT access.county(), village_code, year, households, people, workers, pasture_mu_hundredths,
                   sheep_units_hundredths, cash_fen, income_fen, industries, strong, road_access, ?
              FROM registry.staged_village_profile
            ON CONFLICT (county_code, village_code, year) DO UPDATE
               SET households = excluded.households, people = excluded.people, workers = excluded.workers,
                   pasture_mu_hundredths = excluded.pasture_mu_hundredths,
                   sheep_units_hundredths = excluded.sheep_units_hundredths, cash_fen = excluded.cash_fen,
                   income_fen = excluded.income_fen, industries = excluded.industries, strong = excluded.strong,
                   road_access = excluded.road_access, synthetic = excluded.synthetic
             WHERE p IS DISTINCT FROM excluded""";
    static final String CLEAR_PROFILES = "DELETE FROM registry.staged_village_profile";

    static final String PROFILES = """
            SELECT village_code, year, households, people, workers, pasture_mu_hundredths, sheep_units_hundredths,
                   cash_fen, income_fen, industries, strong, road_access, synthetic
              FROM registry.village_profile
             WHERE year = coalesce(?::int, year)
             ORDER BY village_code, year""";
    static final String OF_VILLAGE = """
            SELECT village_code, year, households, people, workers, pasture_mu_hundredths, sheep_units_hundredths,
                   cash_fen, income_fen, industries, strong, road_access, synthetic
              FROM registry.village_profile
             WHERE village_code = ?
             ORDER BY year DESC""";

    private final JdbcClient client;
    private final Copy copy;

    ProfileTables(JdbcClient client, Copy copy) {
        this.client = client;
        this.copy = copy;
    }

    /** Years of which any village has a profile, newest first. */
    List<Integer> years() {
        return client.sql(YEARS).query(Integer.class).list();
    }

    void stageEdges(Consumer<Copy.Sink> rows) {
        copy.into(EDGE_STAGING, rows);
    }

    List<Finding> takeEdgesWithout(String column) {
        return Finding.all(client, column.equals("village_a") ? TAKE_EDGES_WITHOUT_A : TAKE_EDGES_WITHOUT_B);
    }

    void replaceEdges() {
        client.sql(DROP_EDGES).update();
        client.sql(ADD_EDGES).update();
        client.sql(CLEAR_EDGES).update();
    }

    void edges(BiConsumer<String, String> edge) {
        client.sql(EDGES).query(row -> {
            edge.accept(row.getString("village_a"), row.getString("village_b"));
        });
    }

    void stageProfiles(Consumer<Copy.Sink> rows) {
        copy.into(PROFILE_STAGING, rows);
    }

    List<Finding> takeProfilesWithoutVillage() {
        return Finding.all(client, TAKE_PROFILES_WITHOUT_VILLAGE);
    }

    void saveProfiles(boolean synthetic) {
        client.sql(SAVE_PROFILES).param(synthetic).update();
        client.sql(CLEAR_PROFILES).update();
    }

    void profiles(@Nullable FiscalYear year, Consumer<VillageProfile> profile) {
        client.sql(PROFILES).param(1, year == null ? null : year.value(), Types.INTEGER)
                .query((row, n) -> profile(row)).list().forEach(profile);
    }

    /** Newest year first. */
    List<VillageProfile> ofVillage(String village) {
        return client.sql(OF_VILLAGE).param(village).query((row, n) -> profile(row)).list();
    }

    private static VillageProfile profile(ResultSet row) throws SQLException {
        return new VillageProfile(row.getString("village_code"), row.getInt("year"), row.getInt("households"),
                row.getInt("people"), row.getInt("workers"), row.getLong("pasture_mu_hundredths"),
                row.getLong("sheep_units_hundredths"), row.getLong("cash_fen"), row.getLong("income_fen"),
                row.getString("industries"), row.getBoolean("strong"), row.getString("road_access"),
                row.getBoolean("synthetic"));
    }
}
