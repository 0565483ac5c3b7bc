package org.liancun.cli;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.liancun.ledger.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liancun ledger export}: the journal for other programs. */
@Command(name = "ledger", description = "The journal for other programs.", subcommands = LedgerCommand.Export.class)
final class LedgerCommand {
    @Command(name = "export", description = "Writes the journal, complete, as CSV, hledger or beancount.")
    static final class Export implements Callable<Integer> {
        private static final Set<String> FORMATS = Set.of("csv", "hledger", "beancount");

        @Mixin
        HomeOption home = new HomeOption();

        @Mixin
        ResultOption result = new ResultOption();

        @Option(names = "--format", required = true, paramLabel = "csv|hledger|beancount")
        String format = "";

        @Option(names = "--out", required = true, paramLabel = "FILE")
        Path out = Path.of("");

        @Override
        public Integer call() throws Exception {
            if (!FORMATS.contains(format)) {
                throw new IllegalArgumentException("--format is csv, hledger or beancount, not " + format);
            }
            return home.with(modules -> {
                var scope = home.scope(modules);
                try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                    Journal.Written written = scope.call(() -> modules.getBean(Journal.class).export(format, writer));
                    result.tell(new Result(out.toString(), format, written.entries(), written.postings()),
                            () -> "%s: %,d entries, %,d postings".formatted(out, written.entries(), written.postings()));
                }
                return Faults.DONE;
            });
        }

        private record Result(String file, String format, long entries, long postings) {}
    }
}
