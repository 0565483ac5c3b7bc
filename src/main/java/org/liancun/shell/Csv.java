package org.liancun.shell;

import java.util.List;

/**
 * What a controller answers with where a list is taken along: a file for a spreadsheet.
 *
 * @param fileName such as {@code audit.csv}
 * @param head names of the columns with their units
 */
public record Csv(String fileName, List<String> head, Iterable<? extends List<String>> rows) {}
