package org.liancun.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a controller answers with where a list is taken along: a file for a spreadsheet, as CSV or Excel as the
 * parameter {@code format} of the request says.
 *
 * @param name of the file without its ending
 * @param head names of the columns with their units
 * @param rows cells are texts, or {@code Money}, {@code Quantity}, whole numbers and days, which Excel can reckon with
 */
public record TableFile(String name, List<String> head, Iterable<? extends List<? extends @Nullable Object>> rows) {}
