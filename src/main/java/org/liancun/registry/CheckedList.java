package org.liancun.registry;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Progress;

/** A list whose header and cells were gone through once; the lines with faults are known and left out from then on. */
final class CheckedList {
    private static final int TELL_EVERY = 4096;
    private final PackageFile file;
    private final Path path;
    private final Map<String, Integer> positions = new HashMap<>();
    private final BitSet faulty = new BitSet();
    private long rows;
    private boolean readable = true;

    /** @param header the names in the first row; those that are no column of the list are passed over */
    CheckedList(PackageFile file, Path path, String[] header) {
        this.file = file;
        this.path = path;
        for (int i = 0; i < header.length; i++) {
            positions.putIfAbsent(header[i], i);
        }
    }

    PackageFile file() {
        return file;
    }

    Path path() {
        return path;
    }

    /** How many rows the list has. */
    long rows() {
        return rows;
    }

    void countRow() {
        rows++;
    }

    void markFaulty(int line) {
        faulty.set(line);
    }

    /** The header is wrong or the file broken: no row of it is given out. */
    void markUnreadable() {
        readable = false;
    }

    boolean isReadable() {
        return readable;
    }

    /** Where the column stands in a row; -1 where the list does without it. */
    int index(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            column(column);
            return -1;
        }
        return position;
    }

    Column column(String name) {
        for (Column column : file.columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw new IllegalArgumentException(file.name() + " has no column " + name);
    }

    String cell(String[] cells, int index) {
        return index < 0 || index >= cells.length ? "" : cells[index];
    }

    /** The rows without faults, read from the file anew; going to the end closes it. */
    Iterator<Row> iterator(Progress progress) {
        return readable ? new Rows(Sheet.open(path), progress) : List.<Row>of().iterator();
    }

    /** Goes through the rows on these lines, good or not. */
    void visit(BitSet lines, Consumer<ParsedRow> visitor) {
        try (Sheet sheet = Sheet.open(path)) {
            sheet.next();
            while (sheet.next()) {
                if (lines.get(sheet.line())) {
                    visitor.accept(new ParsedRow(this, sheet.line(), sheet.cells()));
                }
            }
        } catch (Sheet.Fault e) {
            // What can be read before the fault was visited; the fault itself was told when the list was checked.
            markUnreadable();
        }
    }

    private final class Rows implements Iterator<Row> {
        private final Sheet sheet;
        private final Progress progress;
        private @Nullable Row next;
        private long done;

        private Rows(Sheet sheet, Progress progress) {
            this.sheet = sheet;
            this.progress = progress;
            sheet.next();
            advance();
        }

        private void advance() {
            next = null;
            while (next == null && sheet.next()) {
                if (++done % TELL_EVERY == 0 || done == rows) {
                    progress.at(file.name(), done, rows);
                }
                if (!faulty.get(sheet.line())) {
                    next = new ParsedRow(CheckedList.this, sheet.line(), sheet.cells());
                }
            }
            if (next == null) {
                sheet.close();
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Row row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            advance();
            return row;
        }
    }
}
