package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of an input one by one, so that some of them can be given up; named in the words of the command line. */
final class RuleItems {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Rules rules;
    private final List<Item> items = new ArrayList<>();

    /** Kinds of rules, in the order in which it is tried to do without them. */
    enum Kind { BORDERS, LEAD, COUNT, MIN, TOGETHER, APART, PIN, FLOOR, CEILING, MAX }

    /**
     * One rule.
     *
     * @param number among those of its kind
     */
    record Item(Kind kind, int number, String word) {}

    RuleItems(FormationInput input) {
        rules = input.rules();
        Conditions conditions = rules.conditions();
        addIf(rules.borders() == Borders.WITHIN_TOWNSHIP, Kind.BORDERS, "--within township");
        addIf(rules.lead() != Lead.NONE, Kind.LEAD, "--lead " + (rules.lead() == Lead.ONE ? "one" : "any"));
        addIf(true, Kind.COUNT, "--alliances " + rules.alliances());
        addIf(rules.min() > 1, Kind.MIN, "--min " + rules.min());
        addAll(Kind.TOGETHER, sets("--together ", conditions.together()));
        addAll(Kind.APART, sets("--apart ", conditions.apart()));
        addAll(Kind.PIN, pins(conditions.pins()));
        addAll(Kind.FLOOR, limits("--floor ", conditions.floors()));
        addAll(Kind.CEILING, limits("--ceiling ", conditions.ceilings()));
        addIf(rules.max() < input.areas().size(), Kind.MAX, "--max " + rules.max());
    }

    private void addIf(boolean there, Kind kind, String word) {
        if (there) {
            items.add(new Item(kind, 0, word));
        }
    }

    private void addAll(Kind kind, List<String> words) {
        for (int number = 0; number < words.size(); number++) {
            items.add(new Item(kind, number, words.get(number)));
        }
    }

    private static List<String> sets(String option, List<Set<String>> sets) {
        return sets.stream().map(set -> option + String.join(",", set)).toList();
    }

    private static List<String> pins(Map<String, String> pins) {
        return pins.entrySet().stream().map(pin -> "--pin " + pin.getKey() + ":" + pin.getValue()).toList();
    }

    private static List<String> limits(String option, List<Conditions.Limit> limits) {
        return limits.stream().map(limit -> option + limit.column() + ":" + Numbers.plain(limit.value())).toList();
    }

    List<Item> all() {
        return List.copyOf(items);
    }

    /** The rules that remain when only these are kept; whether the number of alliances counts is another matter. */
    Rules only(Set<Item> kept) {
        Conditions all = rules.conditions();
        List<Map.Entry<String, String>> pins = List.copyOf(all.pins().entrySet());
        Map<String, String> keptPins = new TreeMap<>();
        kept.stream()
                .filter(item -> item.kind == Kind.PIN)
                .forEach(item -> keptPins.put(pins.get(item.number).getKey(), pins.get(item.number).getValue()));
        Conditions conditions = new Conditions(
                kept(kept, Kind.TOGETHER, all.together()),
                kept(kept, Kind.APART, all.apart()),
                new TreeMap<>(keptPins),
                kept(kept, Kind.FLOOR, all.floors()),
                kept(kept, Kind.CEILING, all.ceilings()));
        return new Rules(
                rules.alliances(),
                has(kept, Kind.MIN) ? rules.min() : 1,
                has(kept, Kind.MAX) || items.stream().noneMatch(item -> item.kind == Kind.MAX) ? rules.max() : NO_LIMIT,
                has(kept, Kind.LEAD) ? rules.lead() : Lead.NONE,
                has(kept, Kind.BORDERS) ? rules.borders() : Borders.OPEN,
                conditions);
    }

    static boolean has(Set<Item> kept, Kind kind) {
        return kept.stream().anyMatch(item -> item.kind == kind);
    }

    private static <T> List<T> kept(Set<Item> kept, Kind kind, List<T> all) {
        List<T> some = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            int wanted = number;
            if (kept.stream().anyMatch(item -> item.kind == kind && item.number == wanted)) {
                some.add(all.get(number));
            }
        }
        return some;
    }
}
