package org.liancun.accounting.desk;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of books that ask for two persons. */
@Component
class TwoPersonsTables {
    static final String LAST = """
            SELECT asked, set_by, set_at FROM accounting.two_persons
             WHERE county_code = access.county() AND book_id = ? ORDER BY id DESC LIMIT 1""";

    static final String ADD = """
            INSERT INTO accounting.two_persons (county_code, book_id, asked) VALUES (access.county(), ?, ?)""";

    private final JdbcClient client;

    TwoPersonsTables(JdbcClient client) {
        this.client = client;
    }

    Optional<TwoPersons.Setting> last(UUID book) {
        return client.sql(LAST).param(book)
                .query((row, n) -> new TwoPersons.Setting(row.getBoolean("asked"), row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void add(UUID book, boolean asked) {
        client.sql(ADD).param(book).param(asked).update();
    }
}
