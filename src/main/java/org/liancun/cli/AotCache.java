package org.liancun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The ahead-of-time cache that halves the start: made once per build, in the background of the first {@code up}, by a
 * process that starts the program on a passing home and ends.
 */
final class AotCache {
    private AotCache() {}

    /** Starts the making where the launcher named a place for the cache and none is there. */
    static void makeInBackground() {
        String launcher = System.getProperty("liancun.launcher");
        String cache = System.getProperty("liancun.aot");
        if (launcher == null || cache == null || Files.exists(Path.of(cache))) {
            return;
        }
        Thread.ofPlatform().daemon().name("aot").start(() -> make(launcher, Path.of(cache)));
    }

    private static void make(String launcher, Path cache) {
        Path folder = cache.resolveSibling("aot-" + ProcessHandle.current().pid());
        Path fresh = folder.resolve("liancun.aot");
        ProcessBuilder training = new ProcessBuilder(List.of(launcher, "train"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        training.environment().put("LIANCUN_JAVA_OPTS", "-XX:AOTCacheOutput=" + fresh);
        try {
            Files.createDirectories(folder);
            Process process = training.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> abandon(process, folder)));
            if (process.waitFor() == 0 && Files.exists(fresh)) {
                Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            TrainCommand.delete(folder);
        } catch (IOException e) {
            // Without the cache the next start is slower, nothing else.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void abandon(Process process, Path folder) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            TrainCommand.delete(folder);
        } catch (IOException e) {
            // A build folder keeps a scrap; the next build clears it.
        }
    }
}
