package org.liancun.registry;

import java.util.List;

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
        String file, long line, String column, String value, String rule, String mend, List<Object> values) {}
