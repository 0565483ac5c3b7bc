package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liancun.formation.FormationResult.Reason;

/** Why no plan can obey the rules, as far as counting shows it. An empty list proves nothing. */
final class EvidentReasons {
    private final Terrain terrain;
    private final Rules rules;
    private final List<Island> islands;
    private final List<Reason> reasons = new ArrayList<>();

    EvidentReasons(Terrain terrain, List<Island> islands) {
        this.terrain = terrain;
        this.islands = islands;
        rules = terrain.input.rules();
    }

    List<Reason> find() {
        islands.forEach(this::judge);
        if (reasons.isEmpty()) {
            judgeCount();
        }
        judgeTogether();
        judgeFloors();
        return List.copyOf(reasons);
    }

    private void judge(Island island) {
        int n = island.villages().length;
        String first = terrain.codes[island.villages()[0]];
        if (n < rules.min()) {
            add(FormationRefusal.PART_TOO_SMALL, n, first, rules.min());
        } else if (rules.lead() != Lead.NONE && island.strong() == 0) {
            add(FormationRefusal.PART_WITHOUT_STRONG, n, first);
        } else if (island.fewest() > island.most()) {
            add(FormationRefusal.PART_DOES_NOT_DIVIDE, n, first, island.strong(), rules.min(), rules.max());
        }
    }

    private void judgeCount() {
        int fewest = islands.stream().mapToInt(Island::fewest).sum();
        int most = islands.stream().mapToInt(Island::most).sum();
        if (fewest > rules.alliances()) {
            add(FormationRefusal.TOO_FEW_ALLIANCES, fewest, rules.alliances());
        } else if (most < rules.alliances()) {
            add(FormationRefusal.TOO_MANY_ALLIANCES, most, rules.alliances());
        }
    }

    private void judgeTogether() {
        Parts parts = new Parts(Arrays.asList(terrain.codes));
        List<Set<String>> sets = new ArrayList<>(rules.conditions().together());
        TreeMap<String, Set<String>> labels = new TreeMap<>();
        rules.conditions().pins().forEach((code, label) ->
                labels.computeIfAbsent(label, key -> new TreeSet<>()).add(code));
        sets.addAll(labels.values());
        sets.forEach(set -> set.forEach(code -> parts.join(set.iterator().next(), code)));
        TreeMap<String, TreeSet<String>> joined = new TreeMap<>();
        Arrays.stream(terrain.codes)
                .forEach(code -> joined.computeIfAbsent(parts.root(code), key -> new TreeSet<>()).add(code));
        for (TreeSet<String> set : joined.values()) {
            if (set.size() > 1 && (set.size() > rules.max() || scattered(set) || kept(set))) {
                add(FormationRefusal.CONDITIONS_CONTRADICT, String.join(", ", set));
            }
        }
    }

    private boolean scattered(Set<String> together) {
        return islands.stream().noneMatch(island -> Arrays.stream(island.villages())
                .mapToObj(i -> terrain.codes[i])
                .toList()
                .containsAll(together));
    }

    /** Whether another condition keeps two of them apart. */
    private boolean kept(Set<String> together) {
        long labels = rules.conditions().pins().entrySet().stream()
                .filter(pin -> together.contains(pin.getKey()))
                .map(pin -> pin.getValue())
                .distinct()
                .count();
        return labels > 1 || rules.conditions().apart().stream().anyMatch(set -> inBoth(set, together) > 1);
    }

    private static long inBoth(Collection<String> a, Collection<String> b) {
        return a.stream().filter(b::contains).count();
    }

    private void judgeFloors() {
        for (Conditions.Limit floor : rules.conditions().floors()) {
            double[] values = terrain.input.areas().stream()
                    .mapToDouble(area -> area.profile().column(floor.column()))
                    .toArray();
            double sum = Arrays.stream(values).sum();
            // A floor that fits by less than rounding is left to the search.
            if (sum * (1 + 1e-9) < floor.value() * rules.alliances()) {
                add(FormationRefusal.FLOOR_ABOVE_COUNTY, floor.column(), floor.value(), sum, rules.alliances());
            }
        }
    }

    private void add(FormationRefusal refusal, Object... values) {
        reasons.add(new Reason(refusal, List.of(values)));
    }
}
