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

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    Path file = Path.of("");

    @Override
    public Integer call() {
        try (Home open = home.open(); TerminalProgress progress = new TerminalProgress()) {
            Backup.Copied copied = new Backup(open).write(file, progress);
            progress.close();
            System.out.printf("%s: %,d bytes, %d tables, %,d rows%n", file, copied.bytes(), copied.tables(), copied.rows());
            System.out.println("Keep " + open.folder().resolve("keys")
                    + " in another place: without it encrypted numbers cannot be read again.");
        }
        return Faults.DONE;
    }
}
