package org.liancun.registry;

import java.nio.file.Path;

/** A list as rows of text, whatever kind of file it stands in. */
interface Sheet extends AutoCloseable {
    /**
     * Goes to the next row that holds anything.
     *
     * @return false at the end
     * @throws Fault if the file cannot be read further
     */
    boolean next();

    /** The line on which the row begins. */
    int line();

    /** The row's cells without space around them. */
    String[] cells();

    @Override
    void close();

    static Sheet open(Path file) {
        return file.toString().endsWith(".xlsx") ? ExcelSheet.open(file) : CsvSheet.open(file);
    }

    static boolean blank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The file is not what it should be from this line on. */
    final class Fault extends RuntimeException {
        private final int line;
        private final String name;

        Fault(int line, String name, Throwable cause) {
            super(name, cause);
            this.line = line;
            this.name = name;
        }

        int line() {
            return line;
        }

        CellFault fault() {
            return new CellFault(name);
        }
    }
}
