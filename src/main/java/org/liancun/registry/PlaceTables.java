package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
    static final String BY_KIND = SELECT + " WHERE p.kind = ANY (?) ORDER BY p.code";

    private final JdbcClient client;

    PlaceTables(JdbcClient client) {
        this.client = client;
    }

    Optional<Place> byCode(String code) {
        return client.sql(BY_CODE).param(code).query(PlaceTables::place).optional();
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
