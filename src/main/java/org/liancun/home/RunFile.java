package org.liancun.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code HOME/run.json}: where the process that holds the home is, for commands that join it.
 *
 * @param pid the process
 * @param started when it began, in milliseconds: after a kill the number may be another's
 * @param databasePort the loopback port of its PostgreSQL; 0 for an outside server
 * @param url its address in a browser; empty while it serves none
 */
public record RunFile(long pid, long started, int databasePort, String url) {
    private static final Pattern FORM =
            Pattern.compile("\\{\"pid\": (\\d+), \"started\": (\\d+), \"databasePort\": (\\d+), \"url\": \"([^\"]*)\"}\\s*");

    /** More than a correction of the clock moves the reckoned start of the same process. */
    private static final long CLOCK_STEP = 10_000;

    static RunFile ofThisProcess(int databasePort, String url) {
        ProcessHandle self = ProcessHandle.current();
        return new RunFile(self.pid(), started(self), databasePort, url);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    static Optional<RunFile> read(Path file) {
        try {
            Matcher form = FORM.matcher(Files.readString(file));
            if (!form.matches()) {
                return Optional.empty();
            }
            return Optional.of(new RunFile(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)),
                    Integer.parseInt(form.group(3)), form.group(4)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the process is still there; a file left by a killed one says nothing. */
    boolean isAlive() {
        return ProcessHandle.of(pid).map(RunFile::started).filter(at -> Math.abs(at - started) < CLOCK_STEP).isPresent();
    }

    void write(Path file) {
        String json = "{\"pid\": %d, \"started\": %d, \"databasePort\": %d, \"url\": \"%s\"}%n"
                .formatted(pid, started, databasePort, url);
        try {
            Path fresh = file.resolveSibling("run.json.new");
            Files.writeString(fresh, json);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
