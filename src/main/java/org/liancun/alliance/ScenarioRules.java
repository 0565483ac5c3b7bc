package org.liancun.alliance;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.liancun.formation.Borders;
import org.liancun.formation.Lead;
import org.liancun.formation.Weights;
import org.liancun.kernel.Refused;

/** What must hold before a scenario is solved; what the rules of forming itself forbid, the solver says. */
final class ScenarioRules {
    static final int MOST_SECONDS = 3600;
    static final double HIGHEST_WEIGHT = 100;
    private static final int NAMED = 5;

    private ScenarioRules() {}

    static void check(ScenarioTask task, Territory territory) {
        int villages = territory.villages().size();
        require(!task.name().isBlank(), AllianceRefusal.NAME_MISSING);
        require(villages > 0, AllianceRefusal.NO_VILLAGES, territory.nameZh());
        ScenarioTask.Sizes sizes = task.sizes();
        require(sizes.min() >= 1 && sizes.max() >= sizes.min(), AllianceRefusal.SIZES, sizes.min(), sizes.max());
        Integer count = task.alliances();
        require(count == null || count >= 1 && count <= villages, AllianceRefusal.COUNT,
                count == null ? 0 : count, villages);
        weights(task.weights());
        complete(territory);
    }

    static void seconds(ScenarioTask task) {
        require(task.seconds() >= 1 && task.seconds() <= MOST_SECONDS, AllianceRefusal.SECONDS, task.seconds(),
                MOST_SECONDS);
    }

    private static void weights(Weights weights) {
        double[] all = {weights.distance(), weights.likeness(), weights.complement(), weights.winwin()};
        boolean good = DoubleStream.of(all).allMatch(each -> each >= 0 && each <= HIGHEST_WEIGHT)
                && DoubleStream.of(all).sum() > 0;
        require(good, AllianceRefusal.WEIGHTS, percents(all), (int) (HIGHEST_WEIGHT * 100));
    }

    private static String percents(double[] weights) {
        return DoubleStream.of(weights).mapToObj(each -> Long.toString(Math.round(each * 100)))
                .collect(Collectors.joining(" / "));
    }

    /** Every village has a profile and a position. */
    static void complete(Territory territory) {
        List<Territory.Village> unknown = where(territory, village -> village.profile() == null);
        require(unknown.isEmpty(), AllianceRefusal.NO_PROFILE, unknown.size(), names(unknown), territory.year());
        List<Territory.Village> nowhere = where(territory, village -> !village.placed());
        require(nowhere.isEmpty(), AllianceRefusal.NO_POSITION, nowhere.size(), names(nowhere));
    }

    /**
     * The numbers of alliances that could be, where the number is left open: from as few as the largest size allows to as
     * many as the smallest size and the strong villages allow.
     */
    static List<Integer> counts(ScenarioTask task, Territory territory) {
        int villages = territory.villages().size();
        int fewest = fewest(task, territory);
        int most = Math.min(villages / task.sizes().min(),
                task.lead() == Lead.NONE ? villages : territory.strong());
        int from = task.lead() == Lead.ONE ? Math.max(fewest, territory.strong()) : fewest;
        return from > most ? List.of(fewest)
                : java.util.stream.IntStream.rangeClosed(from, most).boxed().toList();
    }

    private static int fewest(ScenarioTask task, Territory territory) {
        int max = task.sizes().max();
        if (task.borders() == Borders.OPEN) {
            return Math.ceilDiv(territory.villages().size(), max);
        }
        return territory.villages().stream()
                .collect(Collectors.groupingBy(Territory.Village::township, Collectors.summingInt(each -> 1)))
                .values().stream().mapToInt(size -> Math.ceilDiv(size, max)).sum();
    }

    private static List<Territory.Village> where(Territory territory, Predicate<Territory.Village> which) {
        return territory.villages().stream().filter(which).toList();
    }

    /** A few of the villages by name and township. */
    static String names(Collection<Territory.Village> villages) {
        String first = villages.stream().limit(NAMED).map(ScenarioRules::name).collect(Collectors.joining("、"));
        return villages.size() > NAMED ? first + " …" : first;
    }

    static String name(Territory.Village village) {
        return village.nameZh() + "（" + village.townshipZh() + "）";
    }

    static void require(boolean holds, AllianceRefusal refusal, Object... values) {
        if (!holds) {
            throw new Refused(refusal, values);
        }
    }
}
