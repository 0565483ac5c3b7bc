package org.liancun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.liancun.bench.Benchmarks;
import org.liancun.bench.Comparison;
import org.liancun.bench.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code liancun bench NAME}: ours beside the raw limit, on a passing home of its own. */
@Command(name = "bench", description = "Measures: ours, the raw limit in the same run, and the ratio.")
final class BenchCommand implements Callable<Integer> {

    /** The names that there are. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(Benchmarks.names());
        }
    }

    @Parameters(paramLabel = "NAME", completionCandidates = Names.class, description = "one of: ${COMPLETION-CANDIDATES}")
    String name = "";

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "3",
            description = "of each single measurement of a rate; default: ${DEFAULT-VALUE}")
    int seconds;

    @Option(names = "--size", paramLabel = "N", defaultValue = "0",
            description = "members of the benchmark payout, where fewer than a million are wanted")
    long size;

    @Option(names = "--in", paramLabel = "DIR", defaultValue = "${sys:user.home}",
            description = "where the passing home is made, on the disk to be measured; default: ${DEFAULT-VALUE}")
    Path folder = Path.of("");

    @Option(names = "--json", description = "prints the same as JSON")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(folder);
        Comparison found;
        try (TerminalProgress progress = new TerminalProgress()) {
            found = Benchmarks.run(name, new Setting(seconds, folder.toAbsolutePath(), progress, size));
        }
        System.out.print(json ? JsonMapper.builder().build().writeValueAsString(found) + "\n" : found.text());
        return Faults.DONE;
    }
}
