package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of places. */
@Component
class PlaceTables {
    static final String SELECT = """
            SELECT p.code, p.kind, p.parent_code, coalesce(t.name_zh, '') AS parent_name, p.name_zh, p.name_en, p.name_bo,
                   (p.lon * 1000000)::int AS lon_micro, (p.lat * 1000000)::int AS lat_micro, p.place_source, p.synthetic
              FROM registry.place p
              LEFT JOIN registry.place t ON t.county_code = p.county_code AND t.code = p.parent_code
            """;
    static final String BY_CODE = SELECT + " WHERE p.code = ?";
    static final String IN = SELECT + " WHERE p.parent_code = ? ORDER BY p.code";
    static final String BY_KIND = SELECT + " WHERE p.kind = ANY (?) ORDER BY p.code";

    static final String STAGING = """
            registry.staged_place (line, code, kind, parent_code, name_zh, name_en, name_bo, lon_micro, lat_micro,
                                   place_source, synthetic)""";

    /** Villages whose township is neither in the package nor in the registry leave the staging. */
    static final String TAKE_ORPHANS = """
            WITH orphan AS (
                DELETE FROM registry.staged_place s
                 WHERE s.kind <> 'township'
                   AND NOT EXISTS (SELECT 1 FROM registry.staged_place t
                                    WHERE t.code = s.parent_code AND t.kind = 'township')
                   AND NOT EXISTS (SELECT 1 FROM registry.place p
                                    WHERE p.county_code = access.county() AND p.code = s.parent_code
                                      AND p.kind = 'township')
                RETURNING s.line, s.parent_code AS value)
            SELECT line, value FROM orphan ORDER BY line""";

    static final String SAVE_STAGED = """
            INSERT INTO registry.place AS p (county_code, code, kind, parent_code, name_zh, name_en, name_bo, lon, lat,
                                             place_source, synthetic)
            SELECT access.county(), code, kind, parent_code, name_zh, name_en, name_bo, lon_micro / 1000000.0,
                   lat_micro / 1000000.0, place_source, synthetic
              FROM registry.staged_place
            ON CONFLICT (county_code, code) DO UPDATE
               SET kind = excluded.kind, parent_code = excluded.parent_code, name_zh = excluded.name_zh,
                   name_en = excluded.name_en, name_bo = excluded.name_bo, lon = excluded.lon, lat = excluded.lat,
                   place_source = excluded.place_source, synthetic = excluded.synthetic
             WHERE (p.kind, p.parent_code, p.name_zh, p.name_en, p.name_bo, p.lon, p.lat, p.place_source, p.synthetic)
                   IS DISTINCT FROM
                   (excluded.kind, excluded.parent_code, excluded.name_zh, excluded.name_en, excluded.name_bo,
                    excluded.lon, excluded.lat, excluded.place_source, excluded.synthetic)""";
    static final String CLEAR_STAGED = "DELETE FROM registry.staged_place";

    static final String WITHOUT_COLLECTIVE = SELECT + """
             WHERE p.kind = 'village'
               AND NOT EXISTS (SELECT 1 FROM registry.organisation o
                                WHERE o.county_code = p.county_code AND o.code = p.code)
             ORDER BY p.code""";

    private final JdbcClient client;
    private final Copy copy;

    PlaceTables(JdbcClient client, Copy copy) {
        this.client = client;
        this.copy = copy;
    }

    void stage(Consumer<Copy.Sink> rows) {
        copy.into(STAGING, rows);
    }

    List<Finding> takeOrphans() {
        return Finding.all(client, TAKE_ORPHANS);
    }

    void saveStaged() {
        client.sql(SAVE_STAGED).update();
        client.sql(CLEAR_STAGED).update();
    }

    List<Place> villagesWithoutCollective() {
        return client.sql(WITHOUT_COLLECTIVE).query(PlaceTables::place).list();
    }

    Optional<Place> byCode(String code) {
        return client.sql(BY_CODE).param(code).query(PlaceTables::place).optional();
    }

    /** What lies directly in a place. */
    List<Place> in(String parent) {
        return client.sql(IN).param(parent).query(PlaceTables::place).list();
    }

    List<Place> byKind(List<String> kinds) {
        return client.sql(BY_KIND).param(kinds.toArray(String[]::new)).query(PlaceTables::place).list();
    }

    private static Place place(ResultSet row, int n) throws SQLException {
        return new Place(row.getString("code"), row.getString("kind"), row.getString("parent_code"),
                row.getString("parent_name"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("name_bo"), row.getObject("lon_micro", Integer.class),
                row.getObject("lat_micro", Integer.class), row.getString("place_source"),
                row.getBoolean("synthetic"));
    }
}
