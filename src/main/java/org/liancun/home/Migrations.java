package org.liancun.home;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings each module's schema up to date, from the ground up: a module's tables may point only to those of modules
 * named before it. The migrations of a module stand in {@code db/migration/<module>}.
 */
final class Migrations {
    /** In the order in which they build on each other. */
    static final List<String> MODULES = List.of(
            "access", "registry", "ledger", "alliance", "shares", "accounting", "payout", "insight");

    private Migrations() {}

    /** @throws HomeProblem if the home was made by a newer Liancun, or a migration that ran was changed since */
    static void run(DataSource migrate, DatabaseAddress address) {
        for (String module : MODULES) {
            if (Migrations.class.getResource("/db/migration/" + module) == null) {
                continue;
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
}
