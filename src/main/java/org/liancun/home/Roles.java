package org.liancun.home;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes the four roles of a database and its least privileges; running it again changes nothing but passwords. */
final class Roles {
    private Roles() {}

    static void ensureDatabase(DataSource superuser, DatabaseAddress address) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + address.name() + "'")) {
                statement.execute("CREATE DATABASE " + address.name());
            }
        }
    }

    /** @param administrator a login on the database that may create roles */
    static void ensure(DataSource administrator, DatabaseAddress address, Secrets secrets) throws SQLException {
        String owner = address.role("owner");
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + owner + "'")) {
                statement.execute("CREATE ROLE " + owner + " NOLOGIN");
            }
            for (String suffix : new String[] {"migrate", "app", "read"}) {
                String role = address.role(suffix);
                if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role + " LOGIN");
                }
                statement.execute("ALTER ROLE " + role + " PASSWORD '" + secrets.password(role) + "'");
            }
            statement.execute("GRANT " + owner + " TO " + address.role("migrate"));
            statement.execute("GRANT CREATE ON DATABASE " + address.name() + " TO " + owner);
            statement.execute("REVOKE ALL ON DATABASE " + address.name() + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + address.name() + " TO " + address.role("migrate") + ", "
                    + address.role("app") + ", " + address.role("read"));
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
