package org.liancun.access;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the audit trail. */
@Component
class AuditTables {
    static final String INSERT = """
            INSERT INTO access.audit (county_code, actor, act, kind, subject, what, route, request)
            VALUES (access.county(), access.actor(), ?, ?, ?, ?, ?, ?)""";
    static final String LINES = """
            SELECT id, recorded_at, actor, act, kind, subject, what, route, request
              FROM access.audit
             WHERE county_code = access.county() AND id < :before
               AND (:actor = '' OR actor = :actor) AND (NOT :personal OR act = 'personal')
             ORDER BY id DESC LIMIT :limit""";

    private final JdbcClient client;

    AuditTables(JdbcClient client) {
        this.client = client;
    }

    void insert(String... values) {
        client.sql(INSERT).params((Object[]) values).update();
    }

    List<Audit.Line> lines(long before, String actor, boolean personal, int limit) {
        return client.sql(LINES)
                .param("before", before).param("actor", actor).param("personal", personal).param("limit", limit)
                .query((row, number) -> new Audit.Line(
                        row.getLong("id"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"), row.getString("act").equals(Audit.PERSONAL), row.getString("kind"),
                        row.getString("subject"), row.getString("what"), row.getString("route"),
                        row.getString("request")))
                .list();
    }
}
