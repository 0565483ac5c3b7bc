package org.liancun.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liancun.registry.Problem;

/** One CSV file of {@code form}: its rows by column, and everything that is wrong with it. */
final class FormTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final String RULE = "registry.import.rule.";
    private static final String MEND = "registry.import.mend.";

    private final String name;
    private final List<Problem> problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** A row and the line on which it begins. */
    record Row(long line, List<String> cells) {}

    private FormTable(String name, List<Problem> problems) {
        this.name = name;
        this.problems = problems;
    }

    static FormTable read(Path file, List<Problem> problems) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        FormTable table = new FormTable(String.valueOf(file.getFileName()), problems);
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            table.refuse(1 + text.substring(0, text.indexOf('\uFFFD')).lines().count(), "", "", "encoding");
            return table;
        }
        table.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return table;
    }

    private void parse(String text) {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord row : parser) {
                List<String> cells = row.toList().stream().map(String::strip).toList();
                if (columns.isEmpty()) {
                    header(cells);
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(line, cells));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            refuse(line, "", "", "quoting");
        }
        if (columns.isEmpty() && problems.isEmpty()) {
            refuse(0, "", "", "empty");
        }
    }

    private void header(List<String> cells) {
        for (int k = 0; k < cells.size(); k++) {
            if (columns.putIfAbsent(cells.get(k), k) != null) {
                refuse(1, cells.get(k), cells.get(k), "column_twice");
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Whether the column is there; a problem is told if it is not. */
    boolean require(String column) {
        if (!has(column) && !columns.isEmpty()) {
            refuse(1, column, column, "missing_column");
        }
        return has(column);
    }

    Iterable<String> columns() {
        return columns.keySet().stream().sorted().toList();
    }

    /** Empty where the row or the file has no such cell. */
    String text(Row row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    /** The cell, which must hold something. */
    String required(Row row, String column) {
        String cell = text(row, column);
        if (cell.isEmpty()) {
            refuse(row.line(), column, cell, "required");
        }
        return cell;
    }

    /** The cell as a number; zero where it is empty or, which is told, no number. */
    double number(Row row, String column) {
        String cell = text(row, column);
        if (cell.isEmpty()) {
            return 0;
        }
        OptionalDouble number = number(cell);
        if (number.isEmpty()) {
            refuse(row.line(), column, cell, "number");
        }
        return number.orElse(0);
    }

    /** A number that is not below zero. */
    double amount(Row row, String column) {
        double number = number(row, column);
        if (number < 0) {
            refuse(row.line(), column, text(row, column), "negative");
        }
        return Math.max(0, number);
    }

    static OptionalDouble number(String cell) {
        try {
            double number = Double.parseDouble(cell);
            boolean plain = cell.chars().allMatch(c -> c >= '0' && c <= '9' || ".-+eE".indexOf(c) >= 0);
            return plain && Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    void refuse(long line, String column, String value, String fault, Object... values) {
        boolean own = OWN.contains(fault);
        String rule = own ? "formation.input.rule." + fault : RULE + fault;
        String mend = own ? "formation.input.mend." + fault : MEND + fault;
        problems.add(new Problem(name, line, column, value, rule, mend, List.of(values)));
    }

    private static final List<String> OWN =
            List.of("number", "place", "no_profile", "no_village", "edge_to_itself", "industries", "whole", "no_column");
}
