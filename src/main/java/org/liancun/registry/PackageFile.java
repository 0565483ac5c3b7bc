package org.liancun.registry;

import java.util.List;

/**
 * A list in a data package.
 *
 * @param name the file's name, such as {@code villages.csv}; an Excel file of the same stem is taken too
 * @param columns in the order in which they are written
 */
public record PackageFile(String name, List<Column> columns) {
    public PackageFile {
        if (!name.matches("[a-z_]+\\.csv")) {
            throw new IllegalArgumentException("a list of a data package is called like villages.csv, not " + name);
        }
        columns = List.copyOf(columns);
    }

    public static PackageFile of(String name, Column... columns) {
        return new PackageFile(name, List.of(columns));
    }

    /** Name without {@code .csv}. */
    public String stem() {
        return name.substring(0, name.length() - ".csv".length());
    }

    /** The columns whose cells together name a row. */
    public List<Column> key() {
        return columns.stream().filter(Column::isKey).toList();
    }
}
