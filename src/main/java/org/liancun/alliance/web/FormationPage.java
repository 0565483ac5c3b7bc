package org.liancun.alliance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Pair;
import org.liancun.alliance.TodaysPlan.Today;

/**
 * What exists.
 *
 * @param view null where there is nothing to be judged
 * @param obstacle why it cannot be judged; empty where it can
 * @param broken the usual rules that it breaks, in words
 */
public record FormationPage(
        Today today, @Nullable PlanView view, String obstacle, List<String> broken, LocalDate day, boolean mayPlan) {

    /** How many pairs there are of each kind. */
    public Map<String, Long> pairs() {
        return today.pairs().stream()
                .collect(Collectors.groupingBy(Pair::kind, java.util.TreeMap::new, Collectors.counting()));
    }

    /** The alliances that are well above the mean by a principle. */
    public List<String> good(PlanView.Total total) {
        return view == null ? List.of() : view.lines().stream()
                .filter(line -> line.scores().stream()
                        .anyMatch(score -> score.principle() == total.principle() && score.grade().equals("best")))
                .map(PlanView.Line::name).toList();
    }
}
