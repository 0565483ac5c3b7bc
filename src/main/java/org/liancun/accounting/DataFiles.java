package org.liancun.accounting;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** The data files that this module brings, for its parts. */
public final class DataFiles {
    private DataFiles() {}

    /** The rows of a data file on the class path, such as {@code /accounting/closing-points.csv}. */
    public static <T> List<T> rows(String file, Function<CSVRecord, T> read) {
        return ChartFiles.rows(file, read);
    }
}
