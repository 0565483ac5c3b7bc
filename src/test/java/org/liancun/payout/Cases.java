package org.liancun.payout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Golden tables: a case on each line, its cells between bars. */
final class Cases {
    private Cases() {}

    static Stream<List<String>> of(String table) {
        try (InputStream stream = Cases.class.getResourceAsStream("/cases/payout/" + table)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a cell between commas; none of an empty one. */
    static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : Stream.of(cell.split(",")).map(String::strip).toList();
    }
}
