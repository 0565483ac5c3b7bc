package org.liancun.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The ledger's tables once more with their columns, defaults and indexes, and without anything that refuses. */
final class UnguardedCopy {
    static final String SCHEMA = "unguarded";
    private static final List<String> TABLES = List.of("book", "account", "entry", "posting");

    private UnguardedCopy() {}

    /** Makes the copy; books and accounts come along, entries do not. */
    static void make(PassingHome home) throws SQLException, IOException {
        try (Connection connection = home.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE SCHEMA " + SCHEMA);
            statement.execute("SELECT set_config('liancun.county', '" + BenchCounty.CODE
                    + "', true), set_config('liancun.place', '" + BenchCounty.CODE + "', true)");
            for (String table : TABLES) {
                statement.execute("CREATE TABLE %1$s.%2$s (LIKE ledger.%2$s INCLUDING DEFAULTS INCLUDING INDEXES)"
                        .formatted(SCHEMA, table));
            }
            statement.execute("INSERT INTO %s.book SELECT * FROM ledger.book".formatted(SCHEMA));
            statement.execute("INSERT INTO %s.account SELECT * FROM ledger.account".formatted(SCHEMA));
            statement.execute("ANALYZE %1$s.book, %1$s.account".formatted(SCHEMA));
            statement.execute("GRANT USAGE ON SCHEMA %s TO %s".formatted(SCHEMA, home.role()));
            statement.execute("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA %s TO %s".formatted(SCHEMA, home.role()));
            connection.commit();
        }
    }
}
