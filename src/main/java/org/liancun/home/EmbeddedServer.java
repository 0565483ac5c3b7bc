package org.liancun.home;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** The PostgreSQL that lives inside a home: durable, reachable on loopback only, with passwords. */
final class EmbeddedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts the server, making its data folder at first use.
     *
     * @param durable false only for tests: no fsync
     */
    static EmbeddedServer start(Path folder, Secrets secrets, boolean durable) {
        String password = secrets.password("postgres");
        Path lockFile = folder.resolve("data").resolve("postmaster.pid");
        stopOrphan(lockFile);
        awaitEnd(lockFile);
        try {
            return new EmbeddedServer(configure(folder, secrets, password, durable).start());
        } catch (IOException | IllegalStateException e) {
            throw new HomeProblem("PostgreSQL does not start in " + folder
                    + ": see the file log there; is the disk full, or does another process use the folder?", e);
        }
    }

    /**
     * Right after a kill the old server is still in the table of processes until somebody takes its exit code, and a
     * new one refuses to start while the number in the lock file is taken. The file is never deleted by hand.
     */
    private static void awaitEnd(Path lockFile) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (holder(lockFile).isPresent() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static EmbeddedPostgres.Builder configure(Path folder, Secrets secrets, String password, boolean durable) {
        String onOff = durable ? "on" : "off";
        Path log = folder.resolve("log");
        Secrets.makePrivateFolder(folder);
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                // These reach initdb after its "-A trust" and overrule it: no connection without a password, ever.
                .setLocaleConfig("pwfile", secrets.file("postgres").toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("checkpoint_completion_target", "0.9")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("log_min_duration_statement", "2000")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** Ends a server whose Java process was killed: we hold the home's lock, so nobody else can be using it. */
    private static void stopOrphan(Path lockFile) {
        Optional<ProcessHandle> orphan =
                holder(lockFile).filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new HomeProblem("a PostgreSQL of this home (process " + orphan.get().pid()
                    + ") still runs and does not stop: end it, then start again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process whose number stands in the lock file, if there is one; it may be dead and not yet taken away. */
    private static Optional<ProcessHandle> holder(Path lockFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(lockFile).getFirst().strip()));
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
