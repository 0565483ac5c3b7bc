package org.liancun.alliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.PlannedAlliance;
import org.liancun.kernel.Refused;

/** When a plan may take effect, and what follows from it for the alliances of today. */
final class AdoptionRules {
    private static final String STRONG_WEAK = "strong-weak";

    private AdoptionRules() {}

    /**
     * The alliances of a county on the eve of an adoption.
     *
     * @param all that ever stood, with all their memberships and pairs
     */
    record Standing(List<Alliance> all, List<Membership> members, List<Pair> pairs) {}

    /** What follows from the plan on the day. */
    static Succession succession(Territory territory, FormationPlan plan, Standing standing, LocalDate day) {
        requireSameVillages(territory, plan);
        Set<String> own = territory.byCode().keySet();
        requireAfterEveryChange(own, standing, day);
        List<Membership> present = standing.members().stream()
                .filter(each -> own.contains(each.village()) && each.holdsOn(day)).toList();
        Set<String> codes = present.stream().map(Membership::alliance).collect(Collectors.toSet());
        requireInside(territory, standing, codes, day);
        Map<String, Alliance> today = standing.all().stream().filter(each -> codes.contains(each.code()))
                .collect(Collectors.toMap(Alliance::code, each -> each, (a, b) -> a, TreeMap::new));
        Map<String, Alliance> continued = continued(plan, present, today);
        Map<String, PlannedAlliance> founded = founded(plan, continued, standing.all());
        return changes(new Outline(plan, continued, founded, today), present, standing.pairs(), day);
    }

    private static void requireSameVillages(Territory territory, FormationPlan plan) {
        Set<String> planned = plan.alliances().stream().flatMap(each -> each.villages().stream())
                .collect(Collectors.toSet());
        Set<String> present = territory.byCode().keySet();
        if (!planned.equals(present)) {
            Set<String> differing = new HashSet<>(planned);
            differing.addAll(present);
            differing.removeIf(code -> planned.contains(code) && present.contains(code));
            throw new Refused(AllianceRefusal.VILLAGES_CHANGED, differing.size(),
                    differing.stream().sorted().limit(5).collect(Collectors.joining(" ")));
        }
    }

    /** Days that are over keep their alliances; so nothing may have changed on or after the day of effect. */
    private static void requireAfterEveryChange(Set<String> own, Standing standing, LocalDate day) {
        Stream<LocalDate> changes = standing.members().stream().filter(each -> own.contains(each.village()))
                .flatMap(each -> each.toOn() == null ? Stream.of(each.fromOn())
                        : Stream.of(each.fromOn(), each.toOn().minusDays(1)));
        Optional<LocalDate> last = changes.filter(each -> !each.isBefore(day)).max(Comparator.naturalOrder());
        if (last.isPresent()) {
            throw new Refused(AllianceRefusal.EFFECT_NOT_AFTER_CHANGE, day, last.get());
        }
    }

    private static void requireInside(Territory territory, Standing standing, Set<String> codes, LocalDate day) {
        standing.members().stream()
                .filter(each -> codes.contains(each.alliance()) && each.holdsOn(day)
                        && !each.village().startsWith(territory.place()))
                .findFirst()
                .ifPresent(each -> {
                    throw new Refused(AllianceRefusal.VILLAGES_OUTSIDE, each.alliance(), each.village(),
                            territory.nameZh());
                });
    }

    /** Which planned alliance goes on with which of today: most villages in common first, then codes. */
    private static Map<String, Alliance> continued(FormationPlan plan, List<Membership> present,
            Map<String, Alliance> today) {
        record Common(String planned, String standing, long villages) {}
        Map<String, String> of = present.stream().collect(Collectors.toMap(Membership::village, Membership::alliance));
        List<Common> all = new ArrayList<>();
        for (PlannedAlliance planned : plan.alliances()) {
            planned.villages().stream().map(of::get).filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()))
                    .forEach((code, villages) -> all.add(new Common(planned.code(), code, villages)));
        }
        all.sort(Comparator.comparingLong(Common::villages).reversed()
                .thenComparing(Common::standing).thenComparing(Common::planned));
        Map<String, Alliance> continued = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Common common : all) {
            if (!continued.containsKey(common.planned()) && taken.add(common.standing())) {
                continued.put(common.planned(), Objects.requireNonNull(today.get(common.standing())));
            }
        }
        return continued;
    }

    /** The others get the next free numbers of their townships; a number that ever stood is not given again. */
    private static Map<String, PlannedAlliance> founded(FormationPlan plan, Map<String, Alliance> continued,
            List<Alliance> ever) {
        Map<String, Integer> last = new HashMap<>();
        ever.forEach(each -> last.merge(each.township(), each.number(), Math::max));
        Map<String, PlannedAlliance> founded = new LinkedHashMap<>();
        for (PlannedAlliance planned : plan.alliances()) {
            if (!continued.containsKey(planned.code())) {
                int number = last.merge(planned.township(), 1, Integer::sum);
                founded.put("%s-%02d".formatted(planned.township(), number), planned);
            }
        }
        return founded;
    }

    private record Outline(FormationPlan plan, Map<String, Alliance> continued, Map<String, PlannedAlliance> founded,
            Map<String, Alliance> today) {}

    private static Succession changes(Outline outline, List<Membership> present, List<Pair> allPairs, LocalDate day) {
        Map<String, String> newOf = new HashMap<>();
        Map<PlannedAlliance, String> codes = new HashMap<>();
        outline.founded().forEach((code, planned) -> codes.put(planned, code));
        for (PlannedAlliance planned : outline.plan().alliances()) {
            Alliance old = outline.continued().get(planned.code());
            String code = old != null ? old.code() : Objects.requireNonNull(codes.get(planned));
            codes.put(planned, code);
            planned.villages().forEach(village -> newOf.put(village, code));
        }
        Map<String, String> oldOf = present.stream().collect(Collectors.toMap(Membership::village, Membership::alliance));
        List<Membership> leaving = present.stream()
                .filter(each -> !each.alliance().equals(newOf.get(each.village()))).toList();
        List<Membership> joining = newOf.entrySet().stream()
                .filter(each -> !each.getValue().equals(oldOf.get(each.getKey())))
                .map(each -> new Membership(each.getValue(), each.getKey(), day, null))
                .sorted(Comparator.comparing(Membership::village)).toList();
        Set<String> goingOn = outline.continued().values().stream().map(Alliance::code).collect(Collectors.toSet());
        List<Alliance> ended = outline.today().values().stream().filter(each -> !goingOn.contains(each.code())).toList();
        List<Pair> standing = allPairs.stream()
                .filter(each -> outline.today().containsKey(each.alliance()) && each.holdsOn(day)).toList();
        List<Pair> planned = pairs(outline.plan(), codes, day);
        return new Succession(outline.continued(), outline.founded(), ended, leaving, joining,
                standing.stream().filter(each -> !goesOn(each, planned, newOf)).toList(),
                planned.stream().filter(each -> standing.stream().noneMatch(old -> same(old, each))).toList());
    }

    private static List<Pair> pairs(FormationPlan plan, Map<PlannedAlliance, String> codes, LocalDate day) {
        return plan.alliances().stream()
                .flatMap(each -> each.pairs().stream().map(pair -> new Pair(Objects.requireNonNull(codes.get(each)),
                        pair.strong(), pair.weak(), STRONG_WEAK, day, null)))
                .toList();
    }

    /** A pair of strong and weak goes on if the plan has it; one of another kind if both stay where they are. */
    private static boolean goesOn(Pair pair, List<Pair> planned, Map<String, String> newOf) {
        return pair.kind().equals(STRONG_WEAK) ? planned.stream().anyMatch(each -> same(pair, each))
                : pair.alliance().equals(newOf.get(pair.strongVillage()))
                        && pair.alliance().equals(newOf.get(pair.weakVillage()));
    }

    private static boolean same(Pair one, Pair other) {
        return one.alliance().equals(other.alliance()) && one.strongVillage().equals(other.strongVillage())
                && one.weakVillage().equals(other.weakVillage()) && one.kind().equals(other.kind());
    }
}
