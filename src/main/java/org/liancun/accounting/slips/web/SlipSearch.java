package org.liancun.accounting.slips.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.slips.SlipList;
import org.liancun.accounting.slips.SlipState;

/** What the list of slips is asked for, as the address has it. */
public record SlipSearch(@Nullable String state, @Nullable String book, @Nullable String text, @Nullable String after) {
    SlipList.Search search(int most) {
        List<SlipState> states = SlipState.find(stateCode()).map(List::of).orElse(List.of());
        return new SlipList.Search(states, bookCode(), words(), SlipList.Cursor.parse(plain(after)), most);
    }

    public String stateCode() {
        return plain(state);
    }

    public String bookCode() {
        return plain(book);
    }

    public String words() {
        return plain(text);
    }

    /** The same list as a file. */
    public String file() {
        return address(Map.of("format", "csv"));
    }

    /** The page that begins after that row. */
    public String page(String cursor) {
        return address(Map.of("after", cursor));
    }

    /** Whether anything is asked for but all. */
    public boolean narrowed() {
        return !stateCode().isEmpty() || !bookCode().isEmpty() || !words().isEmpty();
    }

    private String address(Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("state", stateCode(), "book", bookCode(), "text", words()));
        parameters.putAll(more);
        return parameters.entrySet().stream().filter(each -> !each.getValue().isEmpty()).sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/slips?", ""));
    }

    private static String plain(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
