package org.liancun.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Counties;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Progress;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Data packages in and out: a folder of lists that describes a county. Only for the program itself and whoever holds
 * its home: a package is loaded and written with the whole county in scope, persons included.
 */
@Component
public class DataPackages {
    private final List<PackagePart> parts;
    private final PackageTables tables;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Counties counties;

    DataPackages(List<PackagePart> parts, PackageTables tables, TransactionTemplate transactions, Audit audit,
            Counties counties) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(PackagePart::order)).toList();
        this.tables = tables;
        this.transactions = transactions;
        this.audit = audit;
        this.counties = counties;
        Set<String> names = new HashSet<>();
        for (PackageFile list : lists()) {
            if (!names.add(list.name())) {
                throw new IllegalStateException("two parts own " + list.name());
            }
        }
    }

    /** All lists that a package may have, in the order in which they are read. */
    public List<PackageFile> lists() {
        return parts.stream().flatMap(part -> part.files().stream()).toList();
    }

    /**
     * Loads a package: all of it, or nothing where any cell is refused.
     *
     * @param dryRun checks everything and changes nothing
     * @throws Refused if there is no such folder
     */
    public ImportReport load(Path folder, boolean dryRun, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new Refused(RegistryRefusal.NO_FOLDER, folder);
        }
        ImportRun run = new ImportRun(progress);
        Optional<OpenPackage> data = OpenPackage.open(folder, lists(), run);
        if (data.isEmpty()) {
            return run.report(dryRun, false);
        }
        Scope scope = Scope.system("import", data.get().county());
        boolean loaded = scope.call(() -> Boolean.TRUE.equals(transactions.execute(status -> {
            loadParts(data.get(), run);
            if (dryRun || run.refusedAny()) {
                status.setRollbackOnly();
                return false;
            }
            counties.open(run.county());
            if (!data.get().manifest().synthetic().isEmpty()) {
                counties.markSynthetic(run.county());
            }
            audit.changed("package.loaded", run.county(), data.get().manifest().name() + " " + data.get().year());
            return true;
        })));
        return run.report(dryRun, loaded);
    }

    /** The first part that the database or a rule stops ends the run. */
    private void loadParts(OpenPackage data, ImportRun run) {
        tables.lock(run.county());
        tables.save(data.manifest(), data.present());
        for (PackagePart part : parts) {
            if (!run.step(fileOf(part), () -> part.load(data, run))) {
                return;
            }
        }
        run.step(fileOf(parts.getLast()), () -> {
            tables.checkDeferred();
            tables.analyze(run.rows());
        });
    }

    private static String fileOf(PackagePart part) {
        return part.files().isEmpty() ? "policies.yaml" : part.files().getFirst().name();
    }

    /**
     * Writes a county as a package that {@link #load} takes back.
     *
     * @param folder a folder that does not exist yet or is empty
     * @param year only what belongs to this year; null for everything
     */
    public ExportReport export(Path folder, String county, @Nullable FiscalYear year, Progress progress) {
        Path target = folder.toAbsolutePath().normalize();
        requireEmpty(target);
        Path fresh = target.resolveSibling(target.getFileName() + ".writing");
        PackageFolder sink = new PackageFolder(fresh, county, year, progress);
        return Scope.system("export", county).call(() -> transactions.execute(status -> {
            try {
                Files.createDirectories(fresh);
                requireEmpty(fresh);
                ExportReport report = write(sink, county);
                Files.deleteIfExists(target);
                Files.move(fresh, target);
                return report;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private ExportReport write(PackageFolder sink, String county) {
        Manifest manifest = tables.find(county)
                .orElseThrow(() -> new Refused(RegistryRefusal.UNKNOWN_COUNTY, county));
        for (PackagePart part : parts) {
            part.export(sink);
        }
        audit.read("package.export", county, "export");
        return new ExportReport(county, sink.finish(manifest.toYaml()));
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new Refused(RegistryRefusal.FOLDER_NOT_EMPTY, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
