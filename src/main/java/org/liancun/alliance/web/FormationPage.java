package org.liancun.alliance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Pair;
import org.liancun.alliance.Territory;
import org.liancun.alliance.TodaysPlan.Today;
import org.liancun.formation.Principle;

/**
 * What exists.
 *
 * @param view null where there is nothing to be judged
 * @param obstacle why it cannot be judged; empty where it can
 * @param broken the usual rules that it breaks, in words
 * @param helping the single move that helps each principle most, in words
 */
public record FormationPage(
        Today today, @Nullable PlanView view, String obstacle, List<String> broken, Map<Principle, String> helping,
        LocalDate day, boolean mayPlan) {

    /** How many pairs there are of each kind. */
    public Map<String, Long> pairs() {
        return today.pairs().stream()
                .collect(Collectors.groupingBy(Pair::kind, java.util.TreeMap::new, Collectors.counting()));
    }

    /** A pair with the names of its villages. */
    public record Line(Territory.Village strong, Territory.Village weak, Pair pair) {}

    /** Every pair of the place, by its villages. */
    public List<Line> lines() {
        Map<String, Territory.Village> known = today.territory().byCode();
        return today.pairs().stream()
                .filter(each -> known.containsKey(each.strongVillage()) && known.containsKey(each.weakVillage()))
                .map(each -> new Line(known.get(each.strongVillage()), known.get(each.weakVillage()), each)).toList();
    }

    /** Empty where no single move helps it. */
    public String helping(PlanView.Total total) {
        return helping.getOrDefault(total.principle(), "");
    }

    /** The alliances that are well above the mean by a principle. */
    public List<String> good(PlanView.Total total) {
        return view == null ? List.of() : view.lines().stream()
                .filter(line -> line.scores().stream()
                        .anyMatch(score -> score.principle() == total.principle() && score.grade().equals("best")))
                .map(PlanView.Line::name).toList();
    }
}
