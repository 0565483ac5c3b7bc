package org.liancun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Area;
import org.liancun.formation.Certificate;
import org.liancun.formation.CertificateFile;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationResult;
import org.liancun.formation.Former;
import org.liancun.formation.Watch;
import org.liancun.registry.Problem;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liancun form}: the optimiser alone, CSV in, JSON out; no database is started. */
@Command(name = "form", description = {
    "Splits villages into alliances and proves how good the split is; or checks such a proof."})
final class FormCommand implements Callable<Integer> {
    @Option(names = "--villages", paramLabel = "FILE", description = "villages.csv; may hold the profiles too")
    @Nullable Path villages;

    @Option(names = "--profiles", paramLabel = "FILE", description = "village_profiles.csv; the latest year counts")
    @Nullable Path profiles;

    @Option(names = "--edges", paramLabel = "FILE",
            description = "village_edges.csv; without it villages adjoin by the Gabriel graph of their points")
    @Nullable Path edges;

    @Mixin
    FormRules rules = new FormRules();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of the search; default: 1")
    long seed;

    @Option(names = "--seconds", paramLabel = "N", description = "ends the run with the best so far and its bound")
    double seconds = Double.POSITIVE_INFINITY;

    @Option(names = "--json", paramLabel = "OUT", description = "writes the plan as JSON; - for the screen")
    @Nullable Path json;

    @Option(names = "--certificate", paramLabel = "OUT", description = "writes the proof, which --check checks")
    @Nullable Path certificate;

    @Option(names = "--check", paramLabel = "FILE", description = "checks a proof and does nothing else")
    @Nullable Path check;

    private final Words words = new Messages().in(Faults.language());

    @Override
    public Integer call() throws Exception {
        if (check != null) {
            return checked(check);
        }
        if (villages == null || rules.alliances < 1) {
            throw new IllegalArgumentException("form needs --villages FILE and --alliances K, or --check FILE");
        }
        FormFiles files = new FormFiles(rules.columns());
        Optional<FormationInput> input = input(files, villages);
        if (input.isEmpty()) {
            return Faults.WRONG_CALL;
        }
        long start = System.nanoTime();
        FormationResult result;
        try (FormProgress progress = new FormProgress()) {
            double limit = Math.min(seconds, 1e9);
            result = new Former().form(input.get(), Watch.until(System::nanoTime, limit, progress));
        }
        double taken = (System.nanoTime() - start) / 1e9;
        write(new FormReport(input.get(), result, files, taken));
        return result.plan().isPresent() ? Faults.DONE : Faults.NO;
    }

    private Optional<FormationInput> input(FormFiles files, Path file) throws IOException {
        List<Area> areas = files.areas(file, profiles);
        if (rules.strong >= 0) {
            areas = FormationInput.withStrongest(areas, rules.strong);
        }
        if (files.problems().isEmpty() && areas.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no village");
        }
        Optional<FormationInput> input = Optional.empty();
        var adjacency = files.problems().isEmpty() || edges != null
                ? files.adjacency(areas, Optional.ofNullable(edges), rules.borders())
                : null;
        if (files.problems().isEmpty() && adjacency != null) {
            input = Optional.of(new FormationInput(
                    areas, adjacency, rules.rules(), rules.objective(), Optional.empty(), seed));
        }
        for (Problem problem : files.problems()) {
            System.err.println(problem.sentence(words));
        }
        if (!files.problems().isEmpty()) {
            System.err.println(files.problems().size() + " problems; nothing was formed");
        }
        return input;
    }

    private void write(FormReport report) throws IOException {
        boolean toScreen = json != null && json.toString().equals("-");
        if (json != null && !toScreen) {
            Files.writeString(json, report.json(words), StandardCharsets.UTF_8);
        }
        System.out.print(toScreen ? report.json(words) : report.text(words));
        if (certificate != null) {
            FormationResult result = report.result();
            if (result.certificate().isPresent()) {
                Files.writeString(certificate, CertificateFile.of(report.input(), result).text(), StandardCharsets.UTF_8);
            } else {
                System.err.println("there is no proof to write to " + certificate);
            }
        }
    }

    private static int checked(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        CertificateFile read = CertificateFile.read(Files.readString(file));
        CertificateFile.Checked found = read.check();
        found.problems().forEach(problem -> System.out.println("does not hold: " + problem));
        System.out.printf("%,d possible alliances listed again, %,d parts of the plans, %s, %s, %d problems%n",
                found.alliances(), read.certificate().leaves().size(),
                found.costMillionths().map(cost -> "cost " + cost).orElse("no plan"),
                read.certificate().claim() == Certificate.Claim.BOUND
                        ? "bound " + read.certificate().boundMillionths()
                        : "no plan obeys the rules",
                found.problems().size());
        return found.holds() ? Faults.DONE : Faults.NO;
    }
}
