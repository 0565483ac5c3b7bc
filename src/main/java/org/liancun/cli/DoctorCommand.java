package org.liancun.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.liancun.home.Home;
import org.liancun.home.HomeProblem;
import org.liancun.home.RunFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liancun doctor}: what is wrong with this machine or home, and the mend. */
@Command(name = "doctor", description = "Says what this machine or home lacks, and the mend.")
final class DoctorCommand implements Callable<Integer> {
    private static final long ROOM_BYTES = 2L << 30;
    private static final long MEMORY_BYTES = 1L << 30;

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    ResultOption result = new ResultOption();

    private final List<Finding> findings = new ArrayList<>();

    @Override
    public Integer call() {
        Path folder = home.folder();
        must(true, "Java " + Runtime.version() + " at " + System.getProperty("java.home"), "");
        memory();
        folder(folder);
        keys(folder);
        database(folder);
        findings.add(new Finding(browser(), false, "Chromium for the browser journeys of liancun test",
                "Debian, Ubuntu: sudo apt install chromium fonts-noto-cjk; elsewhere set LIANCUN_CHROMIUM (only tests need it)"));
        result.tell(findings, () -> findings.stream().map(Finding::text).collect(Collectors.joining()));
        return findings.stream().anyMatch(finding -> finding.needed() && !finding.well()) ? Faults.LACKING : Faults.DONE;
    }

    /**
     * One look at the machine or the home.
     *
     * @param needed whether nothing works without it
     */
    private record Finding(boolean well, boolean needed, String what, String mend) {
        String text() {
            return (well ? "ok    " : "LACKS ") + what + (well ? "" : "\n      → " + mend) + "\n";
        }
    }

    private void memory() {
        long bytes = ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        must(bytes >= MEMORY_BYTES, (bytes >> 20) + " MiB of memory", "a county needs 1 GiB in all");
    }

    private void folder(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        must(Files.isWritable(existing), "home " + folder + (existing.equals(folder) ? "" : " (made at the first start)"),
                "this user may not write in " + existing + ": give it the folder, or name another with --home");
        try {
            FileStore store = Files.getFileStore(existing);
            must(store.getUsableSpace() >= ROOM_BYTES, (store.getUsableSpace() >> 20) + " MiB of room on its disk",
                    "free some: the database stops where the disk is full; 2 GiB is a good beginning");
        } catch (IOException e) {
            must(false, "room on the disk of " + existing, "it cannot be read: " + e.getMessage());
        }
    }

    private void keys(Path folder) {
        Path keys = folder.resolve("keys");
        if (Files.exists(keys)) {
            try {
                var modes = Files.getPosixFilePermissions(keys);
                must(modes.size() <= 3, "keys in " + keys + " are readable by their owner only", "chmod 700 " + keys);
            } catch (IOException | UnsupportedOperationException e) {
                must(false, "keys in " + keys, "their mode cannot be read: " + e.getMessage());
            }
        }
    }

    private void database(Path folder) {
        RunFile running = Home.running(folder).orElse(null);
        if (running != null) {
            must(true, "the home is running: process " + running.pid() + " " + running.url(), "");
            return;
        }
        if (HomeOption.outside() == null && !Files.exists(folder.resolve("lock"))) {
            must(true, "the home is not begun yet: liancun up begins it", "");
            return;
        }
        try (Home open = Home.hold(folder, HomeOption.outside())) {
            must(true, "the database starts: " + open.address().url(), "");
        } catch (HomeProblem problem) {
            must(false, "the database", problem.getMessage());
        }
    }

    private static boolean browser() {
        String named = System.getenv("LIANCUN_CHROMIUM");
        if (named != null && Files.isExecutable(Path.of(named))) {
            return true;
        }
        for (String place : String.valueOf(System.getenv("PATH")).split(":")) {
            for (String name : new String[] {"chromium", "chromium-browser", "google-chrome"}) {
                if (Files.isExecutable(Path.of(place, name))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void must(boolean well, String what, String mend) {
        findings.add(new Finding(well, true, what, mend));
    }
}
