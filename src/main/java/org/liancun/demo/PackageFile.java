package org.liancun.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One file of the package.
 *
 * @param name path inside the package
 */
record PackageFile(String name, String text) {
    /** A CSV file after RFC 4180 with its header row. */
    static PackageFile csv(String name, String header, Stream<Object[]> rows) {
        StringBuilder text = new StringBuilder();
        String[] columns = header.split(",");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord((Object[]) columns);
            for (Object[] row : (Iterable<Object[]>) rows::iterator) {
                if (row.length != columns.length) {
                    throw new IllegalStateException(name + ": " + row.length + " cells under " + header);
                }
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackageFile(name, text.toString());
    }
}
