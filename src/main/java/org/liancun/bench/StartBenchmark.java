package org.liancun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code up} on a warm home until the first page, with and without the ahead-of-time cache, beside a bare page. */
final class StartBenchmark implements Benchmark {
    private static final int ROUNDS = 3;
    private static final long ASKED_MILLIS = 5000;
    private static final long CACHE_PATIENCE_SECONDS = 300;
    private static final Map<String, String> NO_CACHE = Map.of("LIANCUN_JAVA_OPTS", "-XX:AOTMode=off");

    @Override
    public Comparison run(Setting setting) throws Exception {
        String launcher = System.getProperty("liancun.launcher");
        if (launcher == null) {
            throw new IllegalStateException("start is measured from ./liancun only: call it through that");
        }
        Path folder = Files.createTempDirectory(setting.folder(), "liancun-bench-");
        try {
            Ups ups = new Ups(launcher, folder);
            setting.at("making a home");
            ups.once(NO_CACHE);
            setting.at("making the ahead-of-time cache, where there is none");
            ups.makeCache(Path.of(System.getProperty("liancun.aot", "")));
            long[] millis = Rounds.medians(ROUNDS, setting, "starting",
                    List.of(() -> ups.once(Map.of()), () -> ups.once(NO_CACHE), ups::hello));
            return new Comparison("start", List.of(
                    Comparison.Row.atMost(ASKED_MILLIS, "up, warm home, AOT cache", millis[0], "bare JVM page",
                            millis[2], "ms"),
                    Comparison.Row.shown("up, warm home, no cache", millis[1], "bare JVM page", millis[2], "ms")),
                    List.of(ups.phases.strip(), "from the call of ./liancun until /health and the login page were answered"));
        } finally {
            PassingHome.delete(folder);
        }
    }

    /** Starts of one home. */
    private static final class Ups {
        private final String launcher;
        private final Path folder;
        private String phases = "";

        Ups(String launcher, Path folder) {
            this.launcher = launcher;
            this.folder = folder;
        }

        long once(Map<String, String> environment) throws IOException, InterruptedException {
            int port = Started.freePort();
            try (Started up = up(port, environment)) {
                long millis = up.millisTo("/health", "/login");
                String told = Files.readString(output());
                phases = told.lines().filter(line -> line.contains("started in")).findFirst().orElse(phases);
                return millis;
            }
        }

        /** A first start makes the cache in the background; it is left running until the cache stands. */
        void makeCache(Path cache) throws IOException, InterruptedException {
            if (cache.toString().isEmpty() || Files.exists(cache)) {
                return;
            }
            try (Started up = up(Started.freePort(), Map.of())) {
                up.millisTo();
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CACHE_PATIENCE_SECONDS);
                while (!Files.exists(cache) && System.nanoTime() < end) {
                    Thread.sleep(200);
                }
            }
        }

        long hello() throws IOException, InterruptedException {
            int port = Started.freePort();
            List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), HelloPage.class.getName(), Integer.toString(port));
            try (Started hello = Started.start(command, Map.of(), port, output())) {
                return hello.millisTo("/");
            }
        }

        private Started up(int port, Map<String, String> environment) throws IOException {
            return Started.start(List.of(launcher, "up", "--home", folder.resolve("home").toString(), "--port",
                    Integer.toString(port), "--empty"), environment, port, output());
        }

        private Path output() {
            return folder.resolve("output");
        }
    }
}
