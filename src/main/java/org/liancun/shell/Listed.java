package org.liancun.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A list as it was asked for. For lists that are read whole because they are no longer than a county has
 * organisations; longer ones search and page in the database.
 *
 * @param asked how it was asked for
 * @param found all lines that hold what is looked for, in their order
 * @param page those of this page
 * @param next key after which the next page begins; empty on the last one
 */
public record Listed<T>(Listing asked, List<T> found, List<T> page, String next) {
    /** Lines on a page. */
    public static final int PAGE = 50;
    private static final int FEW = 8;

    /**
     * What a list can be asked for.
     *
     * @param key names a line for good
     * @param texts what is looked through
     * @param columns by which it can be sorted, smallest first
     */
    public record Columns<T>(
            Function<T, String> key, Function<T, List<String>> texts, Map<String, Comparator<T>> columns) {}

    /** An unknown column leaves the order as it is; a line that is gone leads to the first page. */
    public static <T> Listed<T> of(List<T> all, Listing asked, Columns<T> columns) {
        String find = asked.find().toLowerCase(Locale.ROOT);
        List<T> found = new ArrayList<>(all.stream()
                .filter(line -> columns.texts().apply(line).stream()
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(find)))
                .toList());
        Comparator<T> order = columns.columns().get(asked.column());
        if (order != null) {
            found.sort(asked.descending() ? order.reversed() : order);
        }
        int from = 0;
        for (int i = 0; i < found.size() && !asked.after().isEmpty(); i++) {
            if (columns.key().apply(found.get(i)).equals(asked.after())) {
                from = i + 1;
                break;
            }
        }
        int to = Math.min(found.size(), from + PAGE);
        String next = to < found.size() ? columns.key().apply(found.get(to - 1)) : "";
        return new Listed<>(asked, List.copyOf(found), List.copyOf(found.subList(from, to)), next);
    }

    /** Whether a reader would want to look for something in it. */
    public boolean searchable() {
        return found.size() > FEW || !asked.find().isEmpty();
    }

    /** Whether the list goes on over more than this page. */
    public boolean paged() {
        return page.size() < found.size();
    }
}
