package org.liancun.registry;

import java.util.ArrayList;
import java.util.List;
import org.liancun.shell.Words;

/**
 * What is wrong with a cell, a row or a file of a data package.
 *
 * @param line where the row begins; the header is line 1; 0 for the file as a whole
 * @param column empty for the row as a whole
 * @param rule key of the message that says which rule is broken
 * @param mend key of the message that says what to do
 * @param values {1}, {2} … of both texts; {0} is {@code value}
 */
public record Problem(
        String file, long line, String column, String value, String rule, String mend, List<Object> values) {

    /** Where it is, such as {@code villages.csv, line 12, township_code}. */
    public String place(Words words) {
        String place = line == 0 ? file : words.t("registry.import.line", file, Long.toString(line));
        return column.isEmpty() ? place : words.t("registry.import.column", place, column);
    }

    /** Which rule is broken, in the reader's language. */
    public String ruleText(Words words) {
        return words.t(rule, texts());
    }

    /** What to do, in the reader's language. */
    public String mendText(Words words) {
        return words.t(mend, texts());
    }

    /** All of it in one line. */
    public String sentence(Words words) {
        String shown = value.isEmpty() ? "" : words.t("registry.import.value", value);
        return words.t("registry.import.problem", place(words), shown, ruleText(words), mendText(words));
    }

    private Object[] texts() {
        List<Object> texts = new ArrayList<>();
        texts.add(value);
        texts.addAll(values);
        return texts.toArray();
    }
}
