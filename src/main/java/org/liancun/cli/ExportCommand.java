package org.liancun.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.registry.DataPackages;
import org.liancun.registry.ExportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code liancun export DIR}: a county as a data package that import takes back. */
@Command(name = "export", description = "Writes a county as a data package that import takes back.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    ResultOption result = new ResultOption();

    @Option(names = "--year", paramLabel = "YEAR", description = "only what belongs to this year")
    @Nullable Integer year;

    @Parameters(paramLabel = "DIR")
    Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        return home.with(modules -> {
            var scope = home.scope(modules);
            try (TerminalProgress progress = new TerminalProgress()) {
                FiscalYear only = year == null ? null : new FiscalYear(year);
                ExportReport report = scope.call(
                        () -> modules.getBean(DataPackages.class).export(folder, scope.county(), only, progress));
                progress.close();
                result.tell(report, () -> text(report));
                return Faults.DONE;
            }
        });
    }

    private String text(ExportReport report) {
        StringBuilder text = new StringBuilder();
        for (ExportReport.FileRows file : report.files()) {
            text.append("%-24s %,9d rows%n".formatted(file.file(), file.rows()));
        }
        return text + "%d files written to %s%n".formatted(report.files().size(), folder);
    }
}
