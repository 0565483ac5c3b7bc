package org.liancun.registry;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liancun.kernel.Progress;

/** Goes through a list once: its header, each cell by itself, and keys that stand twice. */
final class ListCheck {
    private static final int TELL_EVERY = 4096;
    private final PackageFile file;
    private final ImportRun run;
    private final CheckedList list;
    private final Sheet sheet;
    private final KeyHashes keys = new KeyHashes();

    private ListCheck(PackageFile file, Path path, Sheet sheet, ImportRun run) {
        this.file = file;
        this.run = run;
        this.sheet = sheet;
        this.list = new CheckedList(file, path, sheet.cells());
    }

    /** The list as far as it is good; everything that is not was told to the run. */
    static CheckedList check(PackageFile file, Path path, ImportRun run) {
        try (Sheet sheet = Sheet.open(path)) {
            if (!sheet.next()) {
                run.refuseFile(file.name(), new CellFault("empty"));
                return unreadable(file, path);
            }
            return new ListCheck(file, path, sheet, run).go();
        } catch (Sheet.Fault e) {
            run.refuseLine(file.name(), e.line(), e.fault());
            return unreadable(file, path);
        }
    }

    private static CheckedList unreadable(PackageFile file, Path path) {
        CheckedList list = new CheckedList(file, path, new String[0]);
        list.markUnreadable();
        return list;
    }

    private CheckedList go() {
        if (!header(sheet.cells())) {
            list.markUnreadable();
            return list;
        }
        int columns = sheet.cells().length;
        try {
            while (sheet.next()) {
                list.countRow();
                row(columns);
                if (list.rows() % TELL_EVERY == 0) {
                    run.progress().at(file.name(), list.rows(), 0);
                }
            }
        } catch (Sheet.Fault e) {
            list.markUnreadable();
            run.refuseLine(file.name(), e.line(), e.fault());
        }
        repeatedKeys();
        return list;
    }

    private boolean header(String[] names) {
        List<String> known = file.columns().stream().map(Column::name).toList();
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (String name : names) {
            Optional<CellFault> fault = headerFault(name, known, seen);
            if (fault.isPresent()) {
                run.refuseHeader(file.name(), name, fault.get());
                good = false;
            }
            seen.add(name);
        }
        for (Column column : file.columns()) {
            if (column.isRequired() && !seen.contains(column.name())) {
                run.refuseHeader(file.name(), column.name(), new CellFault("missing_column"));
                good = false;
            }
        }
        return good;
    }

    private static Optional<CellFault> headerFault(String name, List<String> known, Set<String> seen) {
        if (known.contains(name)) {
            return seen.contains(name) ? Optional.of(new CellFault("column_twice")) : Optional.empty();
        }
        Optional<String> about = ForbiddenColumns.about(name);
        if (about.isPresent()) {
            return Optional.of(new CellFault("forbidden_" + about.get()));
        }
        return Optional.of(Nearest.to(name, known)
                .map(nearest -> new CellFault("unknown_column_near", nearest))
                .orElseGet(() -> new CellFault("unknown_column", String.join(", ", known))));
    }

    private void row(int columns) {
        String[] cells = sheet.cells();
        boolean good = true;
        if (cells.length > columns && !Sheet.blank(Arrays.copyOfRange(cells, columns, cells.length))) {
            refuse("", String.join(",", cells), new CellFault("too_many_cells", columns, cells.length));
            good = false;
        }
        for (Column column : file.columns()) {
            String cell = list.cell(cells, list.index(column.name()));
            Optional<CellFault> fault = CellRules.fault(column, cell);
            if (fault.isPresent()) {
                refuse(column.name(), cell, fault.get());
                good = false;
            }
        }
        if (good) {
            keys.add(new ParsedRow(list, sheet.line(), cells).key());
        }
    }

    private void refuse(String column, String value, CellFault fault) {
        list.markFaulty(sheet.line());
        run.refuseCell(file.name(), sheet.line(), column, value, fault);
    }

    /** Hashes tell which keys may stand twice; only those rows are looked at again. */
    private void repeatedKeys() {
        if (file.key().isEmpty() || !list.isReadable() || !keys.anyTwice()) {
            return;
        }
        Map<List<String>, Long> first = new HashMap<>();
        list.iterator(Progress.NONE).forEachRemaining(row -> {
            List<String> key = ((ParsedRow) row).key();
            if (keys.twice(key)) {
                Long before = first.putIfAbsent(key, row.line());
                if (before != null) {
                    list.markFaulty((int) row.line());
                    run.refuseCell(file.name(), (int) row.line(), file.key().getFirst().name(), String.join(" · ", key),
                            new CellFault("key_twice", before.intValue()));
                }
            }
        });
    }
}
