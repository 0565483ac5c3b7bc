package org.liancun.accounting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of what accounts do, whatever their number. */
@Component
class RoleTables {
    static final String ADD = """
            INSERT INTO accounting.account_role (chart_id, code, role)
            SELECT ?, n.code, n.role FROM unnest(?::text[], ?::text[]) AS n (code, role)
            ON CONFLICT DO NOTHING""";

    static final String ROLES = """
            SELECT code || ' ' || role FROM accounting.account_role WHERE chart_id = ? ORDER BY 1""";

    private final JdbcClient client;

    RoleTables(JdbcClient client) {
        this.client = client;
    }

    @Transactional
    void add(ChartGuide guide) {
        List<String> codes = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        guide.accounts().forEach(account -> account.roles().forEach(role -> {
            codes.add(account.code());
            roles.add(role.word());
        }));
        client.sql(ADD).params(guide.id(), codes.toArray(String[]::new), roles.toArray(String[]::new)).update();
    }

    /** Code and role of each account of a chart that has one. */
    @Transactional(readOnly = true)
    List<String> roles(String chart) {
        return client.sql(ROLES).param(chart).query(String.class).list();
    }
}
