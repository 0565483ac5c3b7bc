package org.liancun.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a reader wants a list: what is looked for, by which column it stands, after which line the page begins. All of
 * it stands in the address, so that it works without JavaScript and a link shows a colleague the same. A controller
 * takes a parameter of this type.
 *
 * @param path of the page
 * @param kept the other parameters of the address, such as place and year
 * @param find text that a line must hold; empty for all
 * @param sort name of a column, with a minus before it where the largest stands first; empty for the usual order
 * @param after key of the last line of the page before; empty for the first page
 */
public record Listing(String path, Map<String, String> kept, String find, String sort, String after) {
    static final Set<String> OWN = Set.of("find", "sort", "after", "format");

    /** The column that the list stands by. */
    public String column() {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    public boolean descending() {
        return sort.startsWith("-");
    }

    /** The same list by that column; by the other end of it where it stands so already. */
    public String by(String column, boolean largestFirst) {
        boolean reversed = column.equals(column()) ? !descending() : largestFirst;
        return address(find, (reversed ? "-" : "") + column, Map.of());
    }

    /** How the column's head says it to a screen reader. */
    public String order(String column) {
        return !column.equals(column()) ? "none" : descending() ? "descending" : "ascending";
    }

    /** The page that begins after the line of that key. */
    public String page(String key) {
        return address(find, sort, key.isEmpty() ? Map.of() : Map.of("after", key));
    }

    /** The whole list, as far as it is found, as a file. */
    public String file(String format) {
        return address(find, sort, Map.of("format", format));
    }

    /** The list without anything looked for. */
    public String all() {
        return address("", sort, Map.of());
    }

    /** The list with another parameter set and its first page shown. */
    public String with(String name, String value) {
        return address(find, sort, Map.of(name, value));
    }

    private String address(String found, String order, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(kept);
        parameters.put("find", found);
        parameters.put("sort", order);
        parameters.putAll(more);
        return parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
