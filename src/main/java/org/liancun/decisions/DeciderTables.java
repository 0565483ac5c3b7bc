package org.liancun.decisions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that asks for which organisations somebody works: organisations are public, so it is asked by name. */
@Component
class DeciderTables {
    static final String IN_SIGHT = """
            SELECT code FROM registry.v_organisation
             WHERE county_code = access.county() AND (access.wide() OR access.sees(place_code, code))""";
    static final String SEES = "SELECT coalesce(access.wide() OR access.sees(:place, :code), false)";

    private final JdbcClient client;

    DeciderTables(JdbcClient client) {
        this.client = client;
    }

    List<String> inSight() {
        return client.sql(IN_SIGHT).query(String.class).list();
    }

    boolean sees(String place, String code) {
        return client.sql(SEES).param("place", place).param("code", code).query(Boolean.class).single();
    }
}
