package org.liancun.alliance.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.AdoptionPaper;
import org.liancun.alliance.Membership;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.Succession;
import org.liancun.alliance.Territory;
import org.liancun.shell.Words;

/**
 * What an adoption would change, and its resolution.
 *
 * @param changes each alliance with what becomes of it
 * @param moves each village that changes its alliance
 * @param possible whether anything stands in the way of these consequences
 * @param refused what a rule said; empty for nothing
 */
public record AdoptionPage(Scenario scenario, AdoptionPaper paper, List<Change> changes, List<Move> moves,
        boolean possible, String refused) {

    /** @param fate key of the words: goes on, begins or ends */
    public record Change(String code, String name, String fate, int villages) {}

    /** A village that leaves one alliance and joins another. */
    public record Move(String village, String township, String from, String to) {}

    static AdoptionPage of(Scenario scenario, AdoptionPaper paper, @Nullable Succession succession, String refused,
            Territory territory, Words words) {
        if (succession == null) {
            return new AdoptionPage(scenario, paper, List.of(), List.of(), false, refused);
        }
        return new AdoptionPage(scenario, paper, changes(succession, words), moves(succession, territory, words), true,
                refused);
    }

    private static List<Change> changes(Succession succession, Words words) {
        Stream<Change> continued = succession.continued().values().stream().map(each -> new Change(each.code(),
                words.name(each.nameZh(), each.nameEn()), "continued", 0));
        Stream<Change> founded = succession.founded().entrySet().stream().map(each -> new Change(each.getKey(),
                "", "founded", each.getValue().villages().size()));
        Stream<Change> ended = succession.ended().stream().map(each -> new Change(each.code(),
                words.name(each.nameZh(), each.nameEn()), "ended", 0));
        return Stream.of(founded, ended, continued).flatMap(each -> each).toList();
    }

    private static List<Move> moves(Succession succession, Territory territory, Words words) {
        Map<String, String> from = new HashMap<>();
        succession.leaving().forEach(each -> from.put(each.village(), each.alliance()));
        Map<String, String> names = names(succession, words);
        return succession.joining().stream().sorted(Comparator.comparing(Membership::village)).map(each -> {
            Territory.Village village = Objects.requireNonNull(territory.byCode().get(each.village()));
            return new Move(words.name(village.nameZh(), village.nameEn()),
                    words.name(village.townshipZh(), village.townshipEn()),
                    from.containsKey(each.village()) ? called(from.get(each.village()), names) : "–",
                    called(each.alliance(), names));
        }).toList();
    }

    /** Those that stand have names; one that is to be founded has its code. */
    private static Map<String, String> names(Succession succession, Words words) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(succession.continued().values().stream(), succession.ended().stream())
                .forEach(each -> names.put(each.code(), words.name(each.nameZh(), each.nameEn())));
        return names;
    }

    private static String called(String code, Map<String, String> names) {
        return names.getOrDefault(code, code);
    }

    /** How many alliances have that fate. */
    public long count(String fate) {
        return changes.stream().filter(each -> each.fate().equals(fate)).count();
    }
}
