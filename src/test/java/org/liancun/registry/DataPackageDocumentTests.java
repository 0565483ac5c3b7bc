package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestApp;

/** The document of the data package says of each list exactly what the importer takes. */
class DataPackageDocumentTests {
    private static final Path DOCUMENT = Path.of("docs", "data-package.md");
    private static final Pattern LIST = Pattern.compile("### ([a-z_]+\\.csv)");
    private static final Pattern COLUMN = Pattern.compile("\\| ([a-z_]+) \\| ([^|]+) \\|([^|]*)\\|(.*)\\|");

    @Test
    void everyListStandsInTheDocumentAsTheImporterTakesIt() throws IOException {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        for (PackageFile list : TestApp.get(DataPackages.class).lists()) {
            taken.put(list.name(), list.columns().stream().map(DataPackageDocumentTests::line).toList());
        }

        assertThat(documented()).containsExactlyInAnyOrderEntriesOf(taken);
    }

    @Test
    void secretColumnsAreDocumentedAsSealed() throws IOException {
        String text = Files.readString(DOCUMENT);
        for (PackageFile list : TestApp.get(DataPackages.class).lists()) {
            for (Column column : list.columns()) {
                if (column.isSecret()) {
                    assertThat(text).containsPattern("\\| " + column.name() + " \\|[^|]*\\|[^|]*\\| sealed");
                }
            }
        }
    }

    private static Map<String, List<String>> documented() throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher list = LIST.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (list.matches()) {
                columns = new ArrayList<>();
                lists.put(list.group(1), columns);
            } else if (column.matches() && !column.group(1).equals("column")) {
                columns.add(column.group(1) + " | " + column.group(2) + " | " + column.group(3).strip());
            }
        }
        return lists;
    }

    private static String line(Column column) {
        StringJoiner mark = new StringJoiner(", ");
        if (column.isKey()) {
            mark.add("key");
        }
        if (column.isRequired()) {
            mark.add("required");
        }
        return column.name() + " | " + cell(column) + " | " + mark;
    }

    private static String cell(Column column) {
        return switch (column.kind()) {
            case TEXT -> !column.choices().isEmpty() ? "one of: " + String.join(", ", column.choices())
                    : column.digits() > 0 ? column.digits() + " digits" : "text";
            case INTEGER -> "whole number";
            case MONEY -> "yuan";
            case DECIMAL -> "number, " + column.scale() + " decimals";
            case DATE -> "day";
            case YES_NO -> "true or false";
        };
    }
}
