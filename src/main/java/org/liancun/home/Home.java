package org.liancun.home;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An open home: its folder locked or joined, its database running and migrated. Closing it stops what it started. */
public final class Home implements AutoCloseable {
    private static final int POOL_SIZE = 40;
    private final Path folder;
    private final Secrets keys;
    private final DatabaseAddress address;
    private final Secrets secrets;
    private final HikariDataSource app;
    private final @Nullable EmbeddedServer server;
    private final @Nullable FileLock lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Home(Path folder, Secrets secrets, DatabaseAddress address, @Nullable EmbeddedServer server,
            @Nullable FileLock lock) {
        this.folder = folder;
        this.secrets = secrets;
        this.keys = new Secrets(folder.resolve("keys"));
        this.address = address;
        this.server = server;
        this.lock = lock;
        this.app = address.pool(address.role("app"), secrets.password(address.role("app")), POOL_SIZE);
    }

    /**
     * Opens the home for a command: joins the process that runs it, or starts the database for itself.
     *
     * @param outside a JDBC URL with user and password of an administrator on another PostgreSQL 15 or newer; null for
     *     the embedded one
     */
    public static Home open(Path folder, @Nullable String outside) {
        Optional<RunFile> running = running(folder);
        return running.isPresent() ? join(folder, running.get(), outside) : hold(folder, outside);
    }

    private static Home join(Path folder, RunFile running, @Nullable String outside) {
        if (running.databasePort() == 0 && outside == null) {
            throw new HomeProblem(folder + " is held by process " + running.pid()
                    + ", which works on another PostgreSQL: set LIANCUN_DB as that process has it");
        }
        DatabaseAddress address = running.databasePort() > 0 || outside == null
                ? local(running.databasePort())
                : OutsideServer.address(outside);
        return new Home(folder, new Secrets(folder.resolve("secrets")), address, null, null);
    }

    /** Opens the home and holds it, as {@code up} does; says who holds it where that is somebody else. */
    public static Home hold(Path folder, @Nullable String outside) {
        return hold(folder, outside, true);
    }

    /** @param durable false gives up durability for speed: only for tests */
    public static Home hold(Path folder, @Nullable String outside, boolean durable) {
        Secrets.makePrivateFolder(folder);
        FileLock lock = lock(folder);
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        EmbeddedServer server = outside == null
                ? EmbeddedServer.start(folder.resolve("postgres"), secrets, durable)
                : null;
        try {
            DatabaseAddress address = server == null ? OutsideServer.address(outside) : local(server.port());
            DataSource administrator = server == null
                    ? OutsideServer.administrator(outside)
                    : address.login("postgres", secrets.password("postgres"));
            if (server == null) {
                OutsideServer.requireVersion(administrator);
            } else {
                Roles.ensureDatabase(address.withName("postgres").login("postgres", secrets.password("postgres")),
                        address);
            }
            Roles.ensure(administrator, address, secrets);
            String migrate = address.role("migrate");
            Migrations.run(address.login(migrate, secrets.password(migrate)), address);
            Home home = new Home(folder, secrets, address, server, lock);
            home.announce("");
            return home;
        } catch (SQLException e) {
            close(server, lock);
            throw new HomeProblem("the database refuses: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close(server, lock);
            throw e;
        }
    }

    /** The process that holds the home now, if any. */
    public static Optional<RunFile> running(Path folder) {
        return RunFile.read(folder.resolve("run.json")).filter(RunFile::isAlive);
    }

    /** Tells commands where this process is. */
    public void announce(String url) {
        RunFile.ofThisProcess(server == null ? 0 : server.port(), url).write(folder.resolve("run.json"));
    }

    public Path folder() {
        return folder;
    }

    /** Keys that stay apart from the database. */
    public Secrets keys() {
        return keys;
    }

    /** Connections of the application role. */
    public DataSource dataSource() {
        return app;
    }

    /** A login of the role that changes schemas, for backup and benchmarks. */
    public DataSource migrateLogin() {
        String role = address.role("migrate");
        return address.login(role, secrets.password(role));
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Closes the home also where the process is ended from outside; then the rest is run. */
    public Home closedAtExit(Runnable rest) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close();
            rest.run();
        }));
        return this;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        app.close();
        if (lock != null) {
            try {
                Files.deleteIfExists(folder.resolve("run.json"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        close(server, lock);
    }

    private static void close(@Nullable EmbeddedServer server, @Nullable FileLock lock) {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static DatabaseAddress local(int port) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/liancun", "liancun");
    }

    private static FileLock lock(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            throw new HomeProblem(folder + " is already open in this process", e);
        } catch (IOException e) {
            throw new HomeProblem("cannot write in " + folder + ": give this user the folder, or name another with --home", e);
        }
        String holder = running(folder)
                .map(run -> "process " + run.pid() + (run.url().isEmpty() ? "" : " at " + run.url()))
                .orElse("another process");
        throw new HomeProblem(folder + " is held by " + holder + ": use that one, stop it, or name another folder with --home");
    }
}
