package org.liancun.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.liancun.access.Scope;
import org.liancun.ledger.Housekeeping;
import org.liancun.registry.DataPackages;
import org.liancun.registry.ImportReport;
import org.springframework.stereotype.Component;

/** Brings the demo county into a home, through the same front doors that everybody uses. */
@Component
public class Demo {
    /** The county of the demo. */
    public static final String COUNTY = "540623";

    private final DataPackages packages;
    private final Housekeeping housekeeping;

    Demo(DataPackages packages, Housekeeping housekeeping) {
        this.packages = packages;
        this.housekeeping = housekeeping;
    }

    /** Writes the package aside, loads it, seals it and adds the demo's users. */
    public void load(org.liancun.kernel.Progress progress) {
        Path folder = passingFolder();
        try {
            new DemoPackage().write(folder, (file, written, all) -> progress.at("demo package", written, all));
            ImportReport report = packages.load(folder, false, progress);
            if (!report.loaded()) {
                throw new IllegalStateException("the demo package was refused: " + report.problems());
            }
            Scope.system("demo", COUNTY).run(housekeeping::round);
        } finally {
            delete(folder);
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
