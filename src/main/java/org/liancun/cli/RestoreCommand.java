package org.liancun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.liancun.Application;
import org.liancun.access.Counties;
import org.liancun.access.Scope;
import org.liancun.home.Backup;
import org.liancun.home.Home;
import org.liancun.ledger.Verify;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code liancun restore FILE}: a backup into a fresh home, verified before anybody works in it. */
@Command(name = "restore", description = "Brings a backup back into a fresh home and verifies it.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "what liancun backup wrote")
    Path file = Path.of("");

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        try (Home open = Home.hold(home.folder(), HomeOption.outside()); TerminalProgress progress = new TerminalProgress()) {
            Backup.Copied copied = new Backup(open).read(file, progress);
            progress.close();
            System.out.printf("%,d rows of %d tables restored into %s%n", copied.rows(), copied.tables(), open.folder());
            long problems = 0;
            try (ConfigurableApplicationContext modules = Application.start(open)) {
                for (Counties.County county : modules.getBean(Counties.class).all()) {
                    Verify.Verified verified = Scope.system("restore", county.code())
                            .call(() -> modules.getBean(Verify.class).run(progress));
                    progress.close();
                    VerifyCommand.print(county.code(), verified);
                    problems += verified.problems();
                }
            }
            return problems == 0 ? Faults.DONE : Faults.NO;
        }
    }
}
