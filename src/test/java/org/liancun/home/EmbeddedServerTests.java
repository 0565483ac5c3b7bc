package org.liancun.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server inside a home after it was killed, and what it answers to whoever has no password. */
class EmbeddedServerTests {
    private static final String COUNT = "SELECT count(*) FROM kept";

    /** How: a living process stands in the lock file's place of the killed server, as one not yet taken away does. */
    @Test
    void waitsForTheProcessInTheLockFileToEnd(@TempDir Path folder) throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        EmbeddedServer.start(folder.resolve("postgres"), secrets, false).close();
        Process last = new ProcessBuilder("tail", "-f", "/dev/null").start();
        Files.writeString(folder.resolve("postgres/data/postmaster.pid"), last.pid() + "\n");

        try (ExecutorService starter = Executors.newSingleThreadExecutor()) {
            Future<EmbeddedServer> start =
                    starter.submit(() -> EmbeddedServer.start(folder.resolve("postgres"), secrets, false));
            assertThatThrownBy(() -> start.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            last.destroyForcibly().waitFor();
            start.get(20, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void startsAgainWithEveryCommittedRowAfterAKill(@TempDir Path folder) throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        try (EmbeddedServer killed = EmbeddedServer.start(folder.resolve("postgres"), secrets, true);
                Connection connection = connect(killed, secrets); Statement statement = connection.createStatement()) {
            assertThat(shown(statement, "SHOW fsync") + shown(statement, "SHOW synchronous_commit")).isEqualTo("onon");
            statement.execute("CREATE TABLE kept AS SELECT * FROM generate_series(1, 1000)");
            kill(folder.resolve("postgres/data/postmaster.pid"));
        }

        try (EmbeddedServer again = EmbeddedServer.start(folder.resolve("postgres"), secrets, true);
                Connection connection = connect(again, secrets); Statement statement = connection.createStatement()) {
            assertThat(shown(statement, COUNT)).isEqualTo("1000");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword(@TempDir Path folder) {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("postgres"), secrets, false)) {
            for (String password : new String[] {"", "postgres"}) {
                assertThatThrownBy(() -> address(server).login("postgres", password).getConnection())
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    static void kill(Path lockFile) throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(lockFile).getFirst())).orElseThrow();
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        assertThat(postmaster.destroyForcibly()).isTrue();
    }

    private static DatabaseAddress address(EmbeddedServer server) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres", "postgres");
    }

    private static Connection connect(EmbeddedServer server, Secrets secrets) throws SQLException {
        return address(server).login("postgres", secrets.password("postgres")).getConnection();
    }

    private static String shown(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
