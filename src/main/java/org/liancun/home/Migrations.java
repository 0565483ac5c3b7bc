package org.liancun.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each module's schema up to date, from the ground up: a module's tables may point only to those of modules
 * named before it. The migrations of a module stand in {@code db/migration/<module>}.
 */
final class Migrations {
    /** In the order in which they build on each other. */
    static final List<String> MODULES = List.of(
            "access", "registry", "ledger", "alliance", "decisions", "shares", "accounting", "payout",
            "insight");

    private Migrations() {}

    /**
     * Runs what has not run yet. A database that says that all of these files have run is believed: asking each module's
     * history takes a third of the time in which a home opens.
     *
     * @throws HomeProblem if the home was made by a newer Liancun, or a migration that ran was changed since
     */
    static void run(DataSource migrate, DatabaseAddress address) throws SQLException {
        String files = "migrations " + fingerprint();
        if (files.equals(said(migrate))) {
            return;
        }
        for (String module : MODULES) {
            migrate(migrate, address, module);
        }
        say(migrate, address, files);
    }

    /** SHA-256 over the names and bytes of all migrations. */
    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                digest.update(file.getFilename().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What the database says about itself; null where it is new. */
    private static @Nullable String said(DataSource migrate) throws SQLException {
        try (Connection connection = migrate.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT obj_description(to_regnamespace('" + MODULES.getFirst() + "'), 'pg_namespace')")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static void say(DataSource migrate, DatabaseAddress address, String files) throws SQLException {
        try (Connection connection = migrate.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + address.role("owner"));
            statement.execute("COMMENT ON SCHEMA " + MODULES.getFirst() + " IS '" + files + "'");
        }
    }

    private static void migrate(DataSource migrate, DatabaseAddress address, String module) {
        if (Migrations.class.getResource("/db/migration/" + module) == null) {
            return;
        }
        try {
            Flyway.configure()
                    .dataSource(migrate)
                    .initSql("SET ROLE " + address.role("owner"))
                    .schemas(module)
                    .createSchemas(true)
                    .table("flyway_history")
                    .locations("classpath:db/migration/" + module)
                    .ignoreMigrationPatterns(new String[0])
                    .placeholders(Map.of("app", address.role("app"), "read", address.role("read"),
                            "owner", address.role("owner")))
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new HomeProblem("the tables of " + module + " were made by another version of Liancun: start that"
                    + " version, or a newer one, or restore a backup into a fresh home (" + e.getMessage() + ")", e);
        }
    }
}
