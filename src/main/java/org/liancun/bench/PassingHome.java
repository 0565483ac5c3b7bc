package org.liancun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.liancun.Application;
import org.liancun.home.Home;
import org.springframework.context.ConfigurableApplicationContext;

/** A home that lives as long as a benchmark: durable like a real one, all modules wired, no server. */
final class PassingHome implements AutoCloseable {
    private final Path folder;
    private final Home home;
    private final ConfigurableApplicationContext modules;

    private PassingHome(Path folder, Home home, ConfigurableApplicationContext modules) {
        this.folder = folder;
        this.home = home;
        this.modules = modules;
    }

    static PassingHome open(Setting setting) throws IOException {
        setting.at("making a passing home");
        Path folder = Files.createTempDirectory(setting.folder(), "liancun-bench-");
        try {
            Home home = Home.hold(folder, null).closedAtExit(() -> {});
            try {
                return new PassingHome(folder, home, Application.start(home));
            } catch (RuntimeException e) {
                home.close();
                throw e;
            }
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    <T> T get(Class<T> bean) {
        return modules.getBean(bean);
    }

    Path folder() {
        return folder;
    }

    /** A connection of the program's own role, from its own pool. */
    Connection connection() throws SQLException {
        return home.dataSource().getConnection();
    }

    /** A connection that may make a schema for the unguarded side of a comparison. */
    Connection owner() throws SQLException {
        Connection connection = home.migrateLogin().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + home.address().name() + "_owner");
        }
        return connection;
    }

    /** The role that {@link #connection()} works as. */
    String role() {
        return home.address().name() + "_app";
    }

    /** What makes figures differ from those of another machine. */
    List<String> circumstances() throws SQLException, IOException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT current_setting('server_version'), current_setting('fsync'),"
                                + " current_setting('synchronous_commit'), current_setting('shared_buffers')")) {
            rows.next();
            return List.of("%d processors for clients and server together; PostgreSQL %s, fsync %s, synchronous_commit %s, shared_buffers %s, on %s"
                    .formatted(Runtime.getRuntime().availableProcessors(), rows.getString(1), rows.getString(2),
                            rows.getString(3), rows.getString(4), Files.getFileStore(folder).type()));
        }
    }

    @Override
    public void close() throws IOException {
        modules.close();
        home.close();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
