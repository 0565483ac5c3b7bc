package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.liancun.formation.FormationResult.Reason;

/** What is said to block each other does, and nothing of it could be missed. */
class BlockersTests {
    private static final int COUNTIES = 600;

    @Test
    void everyVillageAndRuleOfAReasonIsNeeded() {
        long judged = LongStream.range(0, COUNTIES).filter(BlockersTests::judge).count();
        assertThat(judged).isGreaterThan(COUNTIES / 4);
    }

    /** Whether there was something to judge. */
    private static boolean judge(long seed) {
        FormationInput input = TinyCounty.of(seed);
        if (new EveryPlan(input).cheapestMillionths().isPresent()) {
            return false;
        }
        Blockers.Core core = new Blockers(new Terrain(input), Watch.PATIENT).core().orElseThrow();
        assertThat(possible(input, core.rules(), core.villages())).as("county %d", seed).isFalse();
        for (RuleItems.Item item : core.rules()) {
            Set<RuleItems.Item> fewer = new HashSet<>(core.rules());
            fewer.remove(item);
            assertThat(possible(input, fewer, core.villages())).as("county %d without %s", seed, item).isTrue();
        }
        for (int i = 0; i < core.villages().length; i++) {
            if (core.villages()[i]) {
                boolean[] fewer = core.villages().clone();
                fewer[i] = false;
                assertThat(possible(input, core.rules(), fewer)).as("county %d without %d", seed, i).isTrue();
            }
        }
        return true;
    }

    /** By trying all: whether alliances under these rules can take each of these villages just once. */
    private static boolean possible(FormationInput input, Set<RuleItems.Item> rules, boolean[] villages) {
        boolean counted = RuleItems.has(rules, RuleItems.Kind.COUNT);
        Set<Integer> sets = new HashSet<>();
        int demanded = 0;
        for (int i = 0; i < villages.length; i++) {
            demanded |= villages[i] ? 1 << i : 0;
        }
        EveryPlan every = new EveryPlan(input.with(new RuleItems(input).only(rules)));
        for (int set = 1; set < 1 << villages.length; set++) {
            if (every.allows(set)) {
                sets.add(set & demanded);
            }
        }
        int most = counted ? input.rules().alliances() : villages.length;
        Set<Integer> reached = new HashSet<>(Set.of(0));
        for (int count = 0; count <= most; count++) {
            boolean rightCount = !counted || count == most;
            if (rightCount && reached.contains(demanded)) {
                return true;
            }
            Set<Integer> next = new HashSet<>();
            for (int covered : reached) {
                sets.stream().filter(set -> (set & covered) == 0).forEach(set -> next.add(covered | set));
            }
            reached = next;
        }
        return false;
    }

    @Test
    void aReasonNamesVillagesAndRulesInTheWordsOfTheCommandLine() {
        // A4 reaches the only strong village A1 through A2 and A3, which must stand apart.
        List<Area> areas = List.of(
                Counties.area("A1", 92, 32, true), Counties.area("A2", 92.1, 32, false),
                Counties.area("A3", 92.2, 32, false), Counties.area("A4", 92.3, 32, false));
        Conditions apart = Conditions.NONE.withApart(List.of(Set.of("A2", "A3")));
        Rules rules = Rules.of(1).withSizes(1, 4).with(apart);
        List<Reason> reasons = new ArrayList<>(new Former().form(FormationInput.of(areas, rules, 1)).reasons());
        assertThat(reasons.getLast().refusal()).isEqualTo(FormationRefusal.BLOCKED);
        assertThat(reasons.getLast().values()).containsExactly("A4; --lead any; --apart A2,A3");
    }
}
