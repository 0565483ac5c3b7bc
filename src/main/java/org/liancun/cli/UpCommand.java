package org.liancun.cli;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.liancun.Application;
import org.liancun.access.Counties;
import org.liancun.access.DemoUsers;
import org.liancun.demo.Demo;
import org.liancun.demo.DemoScenarios;
import org.liancun.home.Home;
import org.liancun.home.HomeProblem;
import org.liancun.ledger.Housekeeping;
import org.liancun.registry.DataPackages;
import org.liancun.registry.ImportReport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liancun up}: the database and the server, with the demo county in a fresh home. */
@Command(name = "up", description = "Starts Liancun; a fresh home gets the Nierong demo county.")
final class UpCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";
    /** Counted down when everything is closed, so that the process does not end before. */
    private static final CountDownLatch STOPPED = new CountDownLatch(1);

    @Mixin
    HomeOption home = new HomeOption();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "default: ${DEFAULT-VALUE}")
    int port;

    @ArgGroup
    @Nullable Start start;

    /** What a fresh home begins with, where it is not the demo county. */
    static final class Start {
        @Option(names = "--data", paramLabel = "PACKAGE_DIR", description = "loads this package into a fresh home")
        @Nullable Path data;

        @Option(names = "--empty", description = "begins a fresh home with nothing")
        boolean empty;
    }

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        Phases phases = new Phases(began);
        // Held before the port is looked at: a second "up" on the same home is told who holds it.
        try (Home open = Home.hold(home.folder(), HomeOption.outside())) {
            phases.end("database");
            requireFreePort();
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ended)));
            try (ConfigurableApplicationContext modules = Application.serve(open, LOOPBACK, port)) {
                phases.end("modules");
                boolean demo = start == null && modules.getBean(Counties.class).all().isEmpty();
                int code = begin(modules);
                if (code != Faults.DONE) {
                    return code;
                }
                String url = "http://" + LOOPBACK + ":" + modules.getEnvironment().getProperty("local.server.port");
                open.announce(url);
                modules.getBean(Housekeeping.class).begin();
                AotCache.makeInBackground();
                phases.print();
                tellDemoUsers(modules);
                System.out.println("Liancun is ready: " + url);
                System.out.flush();
                if (demo) {
                    modules.getBean(DemoScenarios.class).begin();
                }
                ended.await();
            }
        } finally {
            STOPPED.countDown();
        }
        return Faults.DONE;
    }

    private static void stop(CountDownLatch ended) {
        ended.countDown();
        try {
            STOPPED.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int begin(ConfigurableApplicationContext modules) {
        boolean fresh = modules.getBean(Counties.class).all().isEmpty();
        if (!fresh || (start != null && start.empty)) {
            return Faults.DONE;
        }
        try (TerminalProgress progress = new TerminalProgress()) {
            if (start == null || start.data == null) {
                modules.getBean(Demo.class).load(progress);
                return Faults.DONE;
            }
            ImportReport report = modules.getBean(DataPackages.class).load(start.data, false, progress);
            progress.close();
            if (!report.loaded()) {
                System.out.println(ImportCommand.text(report));
            }
            return report.loaded() ? Faults.DONE : Faults.NO;
        }
    }

    private void requireFreePort() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            socket.setReuseAddress(true);
        } catch (java.io.IOException e) {
            throw new HomeProblem("port " + port + " is in use: stop the program that listens there, or give --port", e);
        }
    }

    private static void tellDemoUsers(ConfigurableApplicationContext modules) {
        for (DemoUsers.DemoUser user : modules.getBean(DemoUsers.class).all()) {
            System.out.printf("  %-12s password %-20s %s%n", user.name(), user.password(), user.role().code());
        }
    }

    /** How long the start took, part by part. */
    private static final class Phases {
        private final StringBuilder text = new StringBuilder();
        private final long began;
        private long last;

        Phases(long began) {
            this.began = began;
            this.last = began;
        }

        void end(String phase) {
            long now = System.nanoTime();
            text.append(phase).append(' ').append((now - last) / 1_000_000).append(" ms, ");
            last = now;
        }

        void print() {
            long jvm = ProcessHandle.current().info().startInstant()
                    .map(start -> java.time.Duration.between(start, java.time.Instant.now()).toMillis()).orElse(0L);
            System.err.println("  started in " + jvm + " ms: " + text + "in all " + (last - began) / 1_000_000 + " ms");
        }
    }
}
