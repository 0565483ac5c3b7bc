package org.liancun.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.liancun.Application;
import org.liancun.access.Scope;
import org.liancun.home.Home;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One Liancun for all tests of a run: a real embedded PostgreSQL, migrated, and the whole program wired on it. Tests
 * keep out of each other's way by working in counties of their own ({@link #freshCounty()}), which row-level security
 * holds apart.
 */
public final class TestApp {
    private static final Path FOLDER = Path.of("target", "test-home").toAbsolutePath();
    private static final AtomicInteger COUNTIES = new AtomicInteger(900_000);
    private static final Home HOME = open();
    private static final ConfigurableApplicationContext CONTEXT = Application.serve(HOME, "127.0.0.1", 0);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            CONTEXT.close();
            HOME.close();
        }));
    }

    private TestApp() {}

    public static <T> T get(Class<T> bean) {
        return CONTEXT.getBean(bean);
    }

    public static <T> java.util.List<T> all(Class<T> beans) {
        return java.util.List.copyOf(CONTEXT.getBeansOfType(beans).values());
    }

    public static Home home() {
        return HOME;
    }

    /** The address of the running server, without a slash at the end. */
    public static String url() {
        return "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** A six-digit county code that no other test uses. */
    public static String freshCounty() {
        return Integer.toString(COUNTIES.incrementAndGet());
    }

    /** The program at work on the whole of a county. */
    public static Scope system(String county) {
        return Scope.system("test", county);
    }

    /** What only an attacker with all rights has. */
    public static javax.sql.DataSource superuser() {
        org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(HOME.address().url());
        source.setUser("postgres");
        try {
            source.setPassword(Files.readString(FOLDER.resolve("secrets").resolve("postgres")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source;
    }

    private static Home open() {
        delete(FOLDER.resolve("postgres").resolve("data"));
        delete(FOLDER.resolve("secrets"));
        return Home.hold(FOLDER, null, false);
    }

    /** Removes a folder and all in it. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
