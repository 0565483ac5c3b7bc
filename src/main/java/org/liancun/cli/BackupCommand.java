package org.liancun.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.liancun.home.Backup;
import org.liancun.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code liancun backup FILE}: a consistent copy of everything, while people work. */
@Command(name = "backup", description = "Writes a consistent copy of everything to a file, while people work.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    ResultOption result = new ResultOption();

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    Path file = Path.of("");

    @Override
    public Integer call() {
        try (Home open = home.open(); TerminalProgress progress = new TerminalProgress()) {
            Backup.Copied copied = new Backup(open).write(file, progress);
            progress.close();
            Path keys = open.folder().resolve("keys");
            result.tell(new Result(file.toString(), copied, keys.toString()), () -> file + ": " + text(copied)
                    + "Keep " + keys + " in another place: without it encrypted numbers cannot be read again.");
        }
        return Faults.DONE;
    }

    private record Result(String file, Backup.Copied copied, String keys) {}

    /** Size, entries and the last checkpoint of each county, each on a line of its own. */
    static String text(Backup.Copied copied) {
        StringBuilder text = new StringBuilder("%,d bytes, %,d entries, %,d rows of %d tables%n".formatted(
                copied.bytes(), copied.entries(), copied.rows(), copied.tables()));
        copied.checkpoints().forEach(checkpoint -> text.append("checkpoint ").append(checkpoint).append('\n'));
        return text.toString();
    }
}
