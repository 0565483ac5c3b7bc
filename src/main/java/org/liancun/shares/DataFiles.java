package org.liancun.shares;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The data files that this module brings. */
final class DataFiles {
    private DataFiles() {}

    /** The rows of a file on the class path, such as {@code /shares/asset-classes.csv}. */
    static <T> List<T> rows(String file, Function<CSVRecord, T> read) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DataFiles.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
