package org.liancun.payout.payment;

import java.util.List;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a county's own layouts. */
@Component
class LayoutTables {
    static final String NEWEST = """
            SELECT DISTINCT ON (l.name) l.name, l.no, l.content FROM payout.bank_layout l
             WHERE l.county_code = access.county() ORDER BY l.name, l.no DESC""";
    static final String ALL = """
            SELECT l.name, l.no, l.content FROM payout.bank_layout l
             WHERE l.county_code = access.county() ORDER BY l.name, l.no""";
    static final String ADD = """
            INSERT INTO payout.bank_layout (county_code, name, no, content, done_by)
            SELECT access.county(), :name, coalesce(max(l.no), 0) + 1, :content, :actor
              FROM payout.bank_layout l WHERE l.county_code = access.county() AND l.name = :name""";

    private final JdbcClient client;

    LayoutTables(JdbcClient client) {
        this.client = client;
    }

    /** A layout as it was written down; its number counts the versions of the name. */
    record Written(String name, int no, String content) {}

    List<Written> newest() {
        return list(NEWEST);
    }

    List<Written> all() {
        return list(ALL);
    }

    private List<Written> list(String sql) {
        return client.sql(sql).query((row, n) -> new Written(row.getString("name"), row.getInt("no"),
                row.getString("content"))).list();
    }

    void add(String name, String content) {
        client.sql(ADD).param("name", name).param("content", content).param("actor", Scope.current().actor()).update();
    }
}
