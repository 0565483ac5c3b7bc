package org.liancun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Mixin
    ResultOption result = new ResultOption();

    @Parameters(paramLabel = "FILE", description = "what liancun backup wrote")
    Path file = Path.of("");

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        try (Home open = Home.hold(home.folder(), HomeOption.outside()).closedAtExit(() -> {});
                TerminalProgress progress = new TerminalProgress()) {
            Backup.Copied copied = new Backup(open).read(file, progress);
            progress.close();
            List<VerifyCommand.Result> counties = new ArrayList<>();
            try (ConfigurableApplicationContext modules = Application.start(open)) {
                for (Counties.County county : modules.getBean(Counties.class).all()) {
                    counties.add(VerifyCommand.Result.of(county.code(), Scope.system("restore", county.code())
                            .call(() -> modules.getBean(Verify.class).run(progress))));
                }
            }
            progress.close();
            result.tell(new Result(open.folder().toString(), copied, counties), () -> open.folder() + ": "
                    + BackupCommand.text(copied)
                    + counties.stream().map(VerifyCommand.Result::text).collect(Collectors.joining()));
            return counties.stream().allMatch(county -> county.problems() == 0) ? Faults.DONE : Faults.NO;
        }
    }

    private record Result(String home, Backup.Copied copied, List<VerifyCommand.Result> verified) {}
}
