package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All possible alliances as the checker of certificates lists them: level by level, every set of one more village from
 * those of one less, each kept once by a table of what was seen. Slower than the listing of the search, and unlike it.
 */
final class CheckedSets {
    /** More sets than these are not looked at, however bad the prices. */
    private static final long MOST_LOOKS = 4_000_000;

    private final FormationInput input;
    private final boolean priced;
    private final CostCheck costs;
    private final RuleCheck rules;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<Set<Character>> neighbours = new ArrayList<>();
    private List<Candidate> all = new ArrayList<>();

    /** A possible alliance. */
    private record Candidate(char[] villages, long cost) {}

    /** Villages that are equal when they are the same. */
    private record Villages(char[] members) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Villages(char[] others) && Arrays.equals(members, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members);
        }
    }

    private CheckedSets(FormationInput input, boolean priced) {
        this.input = input;
        this.priced = priced;
        costs = new CostCheck(input);
        rules = new RuleCheck(input);
        for (Area area : input.areas()) {
            numbers.put(area.code(), numbers.size());
            neighbours.add(new HashSet<>());
        }
        Map<String, String> townships = new HashMap<>();
        input.areas().forEach(area -> townships.put(area.code(), area.township()));
        for (Edge edge : input.adjacency().edges()) {
            if (input.rules().borders() == Borders.OPEN
                    || townships.get(edge.a()).equals(townships.get(edge.b()))) {
                char a = (char) numbers.get(edge.a()).intValue();
                char b = (char) numbers.get(edge.b()).intValue();
                neighbours.get(a).add(b);
                neighbours.get(b).add(a);
            }
        }
    }

    /** @param priced whether costs count, or every alliance is for nothing */
    static CheckedSets of(FormationInput input, boolean priced) {
        CheckedSets sets = new CheckedSets(input, priced);
        Set<Villages> level = new HashSet<>();
        for (int i = 0; i < input.areas().size(); i++) {
            level.add(new Villages(new char[] {(char) i}));
        }
        for (int size = 1; size <= input.rules().max() && !level.isEmpty(); size++) {
            if (size >= input.rules().min()) {
                sets.admit(level);
            }
            level = size == input.rules().max() ? Set.of() : sets.grown(level, set -> true);
        }
        return sets;
    }

    /**
     * Those whose reduced cost is below the threshold, for an objective of pairs: sets from which none can come are not
     * grown. Empty if too many are left.
     */
    static Optional<CheckedSets> below(FormationInput input, String column, CheckedPrices prices, long threshold) {
        CheckedSets sets = new CheckedSets(input, true);
        CheckedReach reach = new CheckedReach(input, column, sets.neighbours, prices);
        AtomicLong looks = new AtomicLong();
        sets.all = IntStream.range(0, input.areas().size())
                .parallel()
                .mapToObj(first -> sets.below((char) first, reach, threshold, looks))
                .flatMap(List::stream)
                .filter(set -> prices.reduced(set.villages, set.cost) < threshold)
                .toList();
        return looks.get() > MOST_LOOKS ? Optional.empty() : Optional.of(sets);
    }

    static CheckedSets none(FormationInput input) {
        return new CheckedSets(input, true);
    }

    /** Those in which one village is the first. */
    private List<Candidate> below(char first, CheckedReach reach, long threshold, AtomicLong looks) {
        List<Candidate> found = new ArrayList<>();
        Set<Villages> level = Set.of(new Villages(new char[] {first}));
        for (int size = 1; !level.isEmpty() && looks.addAndGet(level.size()) <= MOST_LOOKS; size++) {
            if (size >= input.rules().min()) {
                level.forEach(set -> found.addAll(candidate(set.members)));
            }
            level = size == input.rules().max()
                    ? Set.of()
                    : grown(level, set -> set[0] == first && reach.mayComeBelow(set, threshold));
        }
        return found;
    }

    private Set<Villages> grown(Set<Villages> level, Predicate<char[]> stays) {
        Set<Villages> next = new HashSet<>();
        for (Villages set : level) {
            for (char member : set.members) {
                for (char neighbour : neighbours.get(member)) {
                    if (Arrays.binarySearch(set.members, neighbour) < 0) {
                        char[] more = Arrays.copyOf(set.members, set.members.length + 1);
                        more[set.members.length] = neighbour;
                        Arrays.sort(more);
                        Villages grown = new Villages(more);
                        if (!next.contains(grown) && stays.test(more)) {
                            next.add(grown);
                        }
                    }
                }
            }
        }
        return next;
    }

    private void admit(Set<Villages> level) {
        all.addAll(level.parallelStream()
                .map(set -> candidate(set.members))
                .flatMap(List::stream)
                .toList());
    }

    private List<Candidate> candidate(char[] villages) {
        List<Area> areas = new ArrayList<>();
        for (char village : villages) {
            areas.add(input.areas().get(village));
        }
        if (!rules.allows(areas)) {
            return List.of();
        }
        return List.of(new Candidate(villages, priced ? costs.costMillionths(areas) : 0));
    }

    long size() {
        return all.size();
    }

    /** The least reduced cost of those that the branches allow. */
    long least(CheckedPrices prices, List<Certificate.Branch> branches) {
        return all.parallelStream()
                .filter(set -> branches.stream().allMatch(branch -> allows(branch, set.villages)))
                .mapToLong(set -> prices.reduced(set.villages, set.cost))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private boolean allows(Certificate.Branch branch, char[] villages) {
        boolean a = Arrays.binarySearch(villages, (char) numbers.get(branch.a()).intValue()) >= 0;
        boolean b = Arrays.binarySearch(villages, (char) numbers.get(branch.b()).intValue()) >= 0;
        return branch.together() ? a == b : !(a && b);
    }

    void removeIf(CheckedPrices prices, LongPredicate reduced) {
        all = all.parallelStream()
                .filter(set -> !reduced.test(prices.reduced(set.villages, set.cost)))
                .toList();
    }
}
