package org.liancun.alliance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Scenario;
import org.liancun.formation.Principle;

/**
 * Two scenarios side by side.
 *
 * @param choice those that can be compared
 * @param moves the villages that are elsewhere in the second
 * @param sameMeasure whether the costs can be set against each other
 */
public record ComparePage(
        List<Scenario> choice, @Nullable Side one, @Nullable Side other, List<Move> moves, boolean sameMeasure) {

    /** One of them. */
    public record Side(Scenario scenario, PlanView view, ScenariosPage.Line line) {
        public long total(Principle principle) {
            return view.totals().stream().filter(each -> each.principle() == principle)
                    .mapToLong(PlanView.Total::millionths).sum();
        }
    }

    /** A village that is in one alliance here and in another there. */
    public record Move(String village, String township, String from, String to) {}

    public List<Principle> principles() {
        return List.of(Principle.values());
    }
}
