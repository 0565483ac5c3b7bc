package org.liancun.payout;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that finds out who the holders of shares are. */
@Component
class PayoutHolderTables {
    static final String HOLDERS = """
            SELECT id, code, false AS household FROM registry.v_organisation WHERE id = ANY (:ids)
            UNION ALL
            SELECT id, code, true FROM registry.v_household WHERE id = ANY (:ids)""";

    private final JdbcClient client;

    PayoutHolderTables(JdbcClient client) {
        this.client = client;
    }

    /** Code of an organisation or household. */
    record Known(String code, boolean household) {}

    /** Organisations and households in sight, by id. */
    Map<UUID, Known> known(Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        client.sql(HOLDERS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            known.put(row.getObject("id", UUID.class), new Known(row.getString("code"), row.getBoolean("household")));
        });
        return known;
    }
}
