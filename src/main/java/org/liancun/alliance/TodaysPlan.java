package org.liancun.alliance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Borders;
import org.liancun.formation.FormationResult;
import org.liancun.formation.Former;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Principle;
import org.liancun.formation.Watch;
import org.liancun.formation.WhyHere;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The alliances that stand, judged as if they were a plan: what exists before anybody plans anything. */
@Component
public class TodaysPlan {
    private final ScenarioRecords records;
    private final AllianceTables tables;

    TodaysPlan(ScenarioRecords records, AllianceTables tables) {
        this.records = records;
        this.tables = tables;
    }

    /**
     * What stands on a day.
     *
     * @param task the usual rules, with open borders where an alliance crosses one
     * @param allianceOf code of the alliance by village; a village outside all of them stands under its own code
     * @param judgement null where it cannot be judged
     * @param obstacle why not
     * @param standing the alliances by their codes
     * @param helping for each principle the single move that helps it most
     * @param leftOut villages in no alliance
     */
    public record Today(
            Territory territory,
            ScenarioTask task,
            Map<String, String> allianceOf,
            @Nullable Judgement judgement,
            @Nullable Refused obstacle,
            Map<Principle, WhyHere.Move> helping,
            Map<String, Alliance> standing,
            List<Territory.Village> leftOut,
            List<Pair> pairs) {

        /** The alliance that a judged one is; empty for a village that stands alone. */
        public Optional<Alliance> standing(PlannedAlliance judged) {
            return Optional.ofNullable(standing.get(allianceOf.get(judged.villages().getFirst())));
        }

        /** The best plan that the same villages could have under the same rules, with as many alliances. */
        public FormationResult solvedAfresh(Watch watch) {
            ScenarioRules.complete(territory);
            return new Former().form(FormationInputs.of(task, territory, standing.size()), watch);
        }

        /** Whether there is any alliance. */
        public boolean any() {
            return !standing.isEmpty();
        }
    }

    /** What stands in a county or township on the day; empty where there is no such place. */
    @Transactional(readOnly = true)
    public Optional<Today> on(LocalDate day, String place) {
        return records.territory(place, day.getYear()).map(territory -> today(territory, day));
    }

    private Today today(Territory territory, LocalDate day) {
        Map<String, String> members = tables.memberships().stream().filter(each -> each.holdsOn(day))
                .collect(Collectors.toMap(Membership::village, Membership::alliance));
        Map<String, String> allianceOf = new HashMap<>();
        territory.villages().forEach(village ->
                allianceOf.put(village.code(), members.getOrDefault(village.code(), village.code())));
        Map<String, Alliance> standing = tables.all().stream()
                .filter(each -> each.standsOn(day) && allianceOf.containsValue(each.code()))
                .collect(Collectors.toMap(Alliance::code, each -> each, (a, b) -> a, TreeMap::new));
        List<Territory.Village> leftOut = territory.villages().stream()
                .filter(village -> !members.containsKey(village.code())).toList();
        ScenarioTask task = ScenarioTask.usual("", territory.place(), territory.year(), Math.max(1, standing.size()),
                borders(territory, allianceOf));
        List<Pair> pairs = tables.pairsOf(null).stream()
                .filter(each -> each.holdsOn(day) && standing.containsKey(each.alliance())).toList();
        Today unjudged = new Today(territory, task, allianceOf, null, null, Map.of(), standing, leftOut, pairs);
        return standing.isEmpty() ? unjudged : judged(unjudged);
    }

    private static Today judged(Today it) {
        try {
            Judge judge = new Judge(it.task, it.territory);
            Judgement judgement = judge.judge(it.allianceOf);
            return new Today(it.territory, it.task, it.allianceOf, judgement, null, judge.bestMoves(judgement.plan()),
                    it.standing, it.leftOut, it.pairs);
        } catch (Refused refused) {
            return new Today(it.territory, it.task, it.allianceOf, null, refused, Map.of(), it.standing, it.leftOut,
                    it.pairs);
        }
    }

    private static Borders borders(Territory territory, Map<String, String> allianceOf) {
        Map<String, String> townships = new HashMap<>();
        boolean within = territory.villages().stream().allMatch(village -> {
            String first = townships.putIfAbsent(String.valueOf(allianceOf.get(village.code())), village.township());
            return first == null || first.equals(village.township());
        });
        return within ? Borders.WITHIN_TOWNSHIP : Borders.OPEN;
    }
}
