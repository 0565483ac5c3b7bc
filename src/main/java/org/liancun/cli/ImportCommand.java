package org.liancun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.liancun.ledger.Housekeeping;
import org.liancun.registry.DataPackages;
import org.liancun.registry.ImportReport;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code liancun import PACKAGE_DIR}: a data package, all of it or nothing. */
@Command(name = "import", description = "Loads a data package: all of it, or nothing where any cell is refused.")
final class ImportCommand implements Callable<Integer> {
    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    ResultOption result = new ResultOption();

    @Option(names = "--dry-run", description = "checks everything and changes nothing")
    boolean dryRun;

    @Parameters(paramLabel = "PACKAGE_DIR", description = "a folder with package.yaml and its lists")
    Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder);
        }
        return home.with(modules -> {
            try (TerminalProgress progress = new TerminalProgress()) {
                ImportReport report = modules.getBean(DataPackages.class).load(folder, dryRun, progress);
                progress.close();
                result.tell(Result.of(report), () -> text(report));
                if (report.loaded()) {
                    modules.getBean(Housekeeping.class).round();
                }
                return report.refused() == 0 ? Faults.DONE : Faults.NO;
            }
        });
    }

    /** The report with its problems in words. */
    private record Result(String county, boolean dryRun, boolean loaded, List<ImportReport.FileRows> files,
            List<Refusal> problems, long refused) {
        static Result of(ImportReport report) {
            Words words = new Messages().in(Faults.language());
            return new Result(report.county(), report.dryRun(), report.loaded(), report.files(), report.problems().stream()
                    .map(problem -> new Refusal(problem.file(), problem.line(), problem.column(), problem.value(),
                            problem.ruleText(words), problem.mendText(words)))
                    .toList(), report.refused());
        }
    }

    private record Refusal(String file, long line, String column, String value, String rule, String mend) {}

    static String text(ImportReport report) {
        Words words = new Messages().in(Faults.language());
        StringBuilder text = new StringBuilder();
        for (ImportReport.FileRows file : report.files()) {
            text.append("%-24s %,9d read %,9d accepted %,9d refused%n".formatted(file.file(), file.read(),
                    file.accepted(), file.refused()));
        }
        report.problems().forEach(problem -> text.append(problem.sentence(words)).append('\n'));
        return text.append(report.loaded() ? "loaded" : report.refused() > 0
                ? report.refused() + " refused; nothing was changed" : "nothing was changed: it was a dry run").toString();
    }
}
