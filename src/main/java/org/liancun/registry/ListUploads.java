package org.liancun.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Progress;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A single list of a data package, handed in on a page: the same columns, checks and row errors as in a package, in the
 * scope of whoever hands it in, all of it or nothing.
 */
@Component
public class ListUploads {
    private final PackageTables tables;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;

    ListUploads(PackageTables tables, TransactionTemplate transactions, Audit audit, Clock clock) {
        this.tables = tables;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file as it was handed in.
     *
     * @param fileName tells an Excel file from a text file
     */
    public record Upload(String fileName, byte[] content) {
        boolean isExcel() {
            return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        }
    }

    /**
     * Loads the only list of a part.
     *
     * @param dryRun checks everything and changes nothing
     * @throws Refused if the file holds nothing or is neither CSV nor Excel
     */
    public ImportReport load(PackagePart part, Upload upload, boolean dryRun) {
        PackageFile list = part.files().getFirst();
        return with(list, upload, run -> {
            boolean loaded = Boolean.TRUE.equals(transactions.execute(status -> {
                boolean good = run.step(list.name(), () -> {
                    tables.lock(run.county());
                    part.load(new OneList(run, list, LocalDate.now(clock).getYear()), run);
                    tables.checkDeferred();
                    audit.changed("list.loaded", list.name(), upload.fileName());
                });
                if (dryRun || !good || run.refusedAny()) {
                    status.setRollbackOnly();
                    return false;
                }
                return true;
            }));
            return run.report(dryRun, loaded);
        });
    }

    /**
     * What a list holds.
     *
     * @param rows the good ones, in their order
     * @param problems with all others
     */
    public record Read(List<Row> rows, List<Problem> problems) {}

    /** Reads a list without loading it, for a page that shows it first. */
    public Read read(PackageFile list, Upload upload) {
        return with(list, upload, run -> {
            List<Row> rows = new ArrayList<>();
            new OneList(run, list, 0).rows(list.name()).forEach(rows::add);
            return new Read(rows, run.report(true, false).problems());
        });
    }

    private <T> T with(PackageFile list, Upload upload, Function<ImportRun, T> work) {
        if (!upload.isExcel() && !upload.fileName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new Refused(RegistryRefusal.LIST_TYPE, upload.fileName());
        }
        ImportRun run = new ImportRun(Progress.NONE);
        run.of(Scope.current().county());
        Path folder = folder();
        Path file = folder.resolve(upload.isExcel() ? list.stem() + ".xlsx" : list.name());
        try {
            Files.write(file, upload.content());
            run.add(ListCheck.check(list, file, run));
            return work.apply(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(file, folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("liancun-list");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file, Path folder) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A package that has one list and nothing else. */
    private record OneList(ImportRun run, PackageFile list, int year) implements PackageData {
        @Override
        public String county() {
            return run.county();
        }

        @Override
        public boolean has(String file) {
            return file.equals(list.name());
        }

        @Override
        public boolean synthetic(String file) {
            return false;
        }

        @Override
        public Iterable<Row> rows(String file) {
            CheckedList checked = run.list(file);
            return checked == null ? List.of() : () -> checked.iterator(run.progress());
        }

        @Override
        public Map<String, Object> policies() {
            return Map.of();
        }

        @Override
        public byte[] file(String path) {
            throw new Refused(RegistryRefusal.NO_FILE, path);
        }
    }
}
