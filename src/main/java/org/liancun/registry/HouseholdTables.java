package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of households. */
@Component
class HouseholdTables {
    static final String SELECT = """
            SELECT id, code, village_code, head_name, people, workers, joined_on, left_on, split_from, moved_to, synthetic
              FROM registry.household
            """;
    static final String BY_CODE = SELECT + " WHERE code = ?";
    static final String FIND = SELECT + " WHERE id = ?";
    static final String OF_VILLAGE = SELECT + " WHERE village_code = ? ORDER BY code";

    private final JdbcClient client;

    HouseholdTables(JdbcClient client) {
        this.client = client;
    }

    Optional<Household> byCode(String code) {
        return client.sql(BY_CODE).param(code).query(HouseholdTables::household).optional();
    }

    Optional<Household> find(UUID id) {
        return client.sql(FIND).param(id).query(HouseholdTables::household).optional();
    }

    List<Household> ofVillage(String village) {
        return client.sql(OF_VILLAGE).param(village).query(HouseholdTables::household).list();
    }

    private static Household household(ResultSet row, int n) throws SQLException {
        return new Household(row.getObject("id", UUID.class), row.getString("code"), row.getString("village_code"),
                row.getString("head_name"), row.getInt("people"), row.getInt("workers"),
                row.getObject("joined_on", LocalDate.class), row.getObject("left_on", LocalDate.class),
                row.getObject("split_from", UUID.class), row.getObject("moved_to", UUID.class),
                row.getBoolean("synthetic"));
    }
}
