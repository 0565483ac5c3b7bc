package org.liancun.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Housekeeping;
import org.liancun.payout.PayoutYear;
import org.liancun.registry.DataPackages;
import org.liancun.registry.ImportReport;
import org.springframework.stereotype.Component;

/** Brings the demo county into a home, through the same front doors that everybody uses. */
@Component
public class Demo {
    /** The county of the demo. */
    public static final String COUNTY = "540623";

    private static final List<FiscalYear> YEARS = List.of(new FiscalYear(2022), new FiscalYear(2023));

    private final DataPackages packages;
    private final DemoYear year;
    private final DemoScenes scenes;
    private final Housekeeping housekeeping;

    Demo(DataPackages packages, DemoYear year, DemoScenes scenes, Housekeeping housekeeping) {
        this.packages = packages;
        this.year = year;
        this.scenes = scenes;
        this.housekeeping = housekeeping;
    }

    /** Writes the package aside, loads it, plays both years' payouts, adds the demo's users, and makes 2023 public. */
    public void load(org.liancun.kernel.Progress progress) {
        Path folder = passingFolder();
        try {
            new DemoPackage().write(folder, (file, written, all) -> progress.at("demo package", written, all));
            ImportReport report = packages.load(folder, false, progress);
            if (!report.loaded()) {
                throw new IllegalStateException("the demo package was refused: " + report.problems());
            }
            Scope.system("demo", COUNTY).run(() -> {
                scenes.before();
                YEARS.forEach(each -> play(each, progress));
                scenes.after(YEARS.getLast());
                housekeeping.round();
            });
        } finally {
            delete(folder);
        }
    }

    private void play(FiscalYear each, org.liancun.kernel.Progress progress) {
        PayoutYear.Outcome outcome = year.play(each, progress);
        if (!outcome.problems().isEmpty()) {
            throw new IllegalStateException("the demo's payouts of " + each.value() + ": " + outcome.problems());
        }
    }

    private static Path passingFolder() {
        try {
            return Files.createTempDirectory("liancun-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
