package org.liancun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists are searched, sorted and paged by what stands in the address. */
class ListedTests {
    private static final Listed.Columns<String> COLUMNS = new Listed.Columns<>(line -> line, List::of,
            Map.of("text", Comparator.<String>naturalOrder()));
    private static final List<String> LINES = IntStream.range(0, 120).mapToObj("line %03d"::formatted).toList();

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        Listed<String> first = Listed.of(LINES, asked("", "", ""), COLUMNS);
        Listed<String> second = Listed.of(LINES, asked("", "", first.next()), COLUMNS);
        Listed<String> third = Listed.of(LINES, asked("", "", second.next()), COLUMNS);

        assertThat(first.page()).hasSize(50).startsWith("line 000").endsWith("line 049");
        assertThat(second.page()).hasSize(50).startsWith("line 050");
        assertThat(third.page()).hasSize(20).endsWith("line 119");
        assertThat(third.next()).isEmpty();
        assertThat(first.found()).hasSize(120);
    }

    @Test
    void theOrderIsTurnedAroundByAMinusAndAnUnknownColumnChangesNothing() {
        assertThat(Listed.of(LINES, asked("", "-text", ""), COLUMNS).page()).startsWith("line 119", "line 118");
        assertThat(Listed.of(LINES, asked("", "colour", ""), COLUMNS).page()).startsWith("line 000");
    }

    @Test
    void whatIsLookedForMayStandAnywhereAndInAnyCase() {
        assertThat(Listed.of(LINES, asked("E 11", "", ""), COLUMNS).found()).hasSize(10);
        assertThat(Listed.of(LINES, asked("yak", "", ""), COLUMNS).found()).isEmpty();
    }

    @Test
    void aLineThatIsGoneLeadsToTheFirstPage() {
        assertThat(Listed.of(LINES, asked("", "", "line 999"), COLUMNS).page()).startsWith("line 000");
    }

    @Test
    void linksKeepPlaceAndYearAndWhatWasLookedFor() {
        Listing asked = asked("尼玛", "-text", "line 049");

        assertThat(asked.by("text", true)).isEqualTo("/list?place=540623201&find=%E5%B0%BC%E7%8E%9B&sort=text");
        assertThat(asked.by("other", true)).endsWith("&sort=-other");
        assertThat(asked.page("a&b")).endsWith("&sort=-text&after=a%26b");
        assertThat(asked.file("xlsx")).contains("find=").endsWith("&format=xlsx").doesNotContain("after");
        assertThat(asked.all()).doesNotContain("find=");
        assertThat(asked.order("text")).isEqualTo("descending");
        assertThat(asked.order("other")).isEqualTo("none");
    }

    private static Listing asked(String find, String sort, String after) {
        return new Listing("/list", Map.of("place", "540623201"), find, sort, after);
    }
}
