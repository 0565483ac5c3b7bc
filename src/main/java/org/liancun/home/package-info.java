/**
 * The folder in which a Liancun lives: its lock, its PostgreSQL, its roles and migrations, its keys.
 *
 * <p>{@link org.liancun.home.Home#open} is the front door. It takes the folder's lock or joins the process that holds
 * it, starts the embedded PostgreSQL (or uses the server that {@code LIANCUN_DB} names), makes the four roles, migrates
 * each module's schema and hands out connections for the application role only.
 *
 * <pre>
 * HOME/lock            held by the process that runs this home
 * HOME/run.json        where that process is: pid, address, database port
 * HOME/secrets/        passwords of the database roles, mode 0600
 * HOME/keys/           encryption and signing keys, mode 0600, never in the database or in a backup
 * HOME/postgres/       the server's binaries and data
 * </pre>
 *
 * Roles: {@code <database>_owner} (no login, owns everything), {@code _migrate} (changes schemas), {@code _app} (the
 * program: no UPDATE or DELETE on the books) and {@code _read} (for reports outside the program).
 */
@ApplicationModule(displayName = "Home", allowedDependencies = {"kernel"})
@NullMarked
package org.liancun.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
