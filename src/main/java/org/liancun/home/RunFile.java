package org.liancun.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code HOME/run.json}: where the process that holds the home is, for commands that join it.
 *
 * @param pid the process
 * @param databasePort the loopback port of its PostgreSQL; 0 for an outside server
 * @param url its address in a browser; empty while it serves none
 */
public record RunFile(long pid, int databasePort, String url) {
    private static final Pattern FORM =
            Pattern.compile("\\{\"pid\": (\\d+), \"databasePort\": (\\d+), \"url\": \"([^\"]*)\"}\\s*");

    static Optional<RunFile> read(Path file) {
        try {
            Matcher form = FORM.matcher(Files.readString(file));
            if (!form.matches()) {
                return Optional.empty();
            }
            return Optional.of(new RunFile(
                    Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)), form.group(3)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the process is still there; a file left by a killed one says nothing. */
    boolean isAlive() {
        return ProcessHandle.of(pid).isPresent();
    }

    void write(Path file) {
        String json = "{\"pid\": %d, \"databasePort\": %d, \"url\": \"%s\"}%n".formatted(pid, databasePort, url);
        try {
            Path fresh = file.resolveSibling("run.json.new");
            Files.writeString(fresh, json);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
