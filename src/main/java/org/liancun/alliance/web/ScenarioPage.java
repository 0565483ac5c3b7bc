package org.liancun.alliance.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Adoption;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioRun;
import org.liancun.alliance.Territory;
import org.liancun.formation.PlanProblem;

/**
 * One scenario.
 *
 * @param view its plan, or the plan with the villages moved that are tried; null where there is none
 * @param run how far the search is; null while there is none
 * @param reasons why there is no plan or no proof, in words
 * @param proof what is proven, in words
 * @param counts the cost over the number of alliances; null where the number was given
 * @param why the place of one village in the plan; null where none is asked for
 * @param trial what a change by hand costs; null where nothing is tried
 * @param changed whether the plan costs something else by the profiles as they stand now
 */
public record ScenarioPage(
        Scenario scenario,
        Territory territory,
        String state,
        @Nullable PlanView view,
        @Nullable ScenarioRun run,
        List<String> reasons,
        List<String> proof,
        @Nullable CountChart counts,
        @Nullable Why why,
        @Nullable Trial trial,
        @Nullable Adoption adoption,
        boolean changed,
        boolean mayPlan,
        boolean mayAdopt,
        String refused) {

    /**
     * A village and where else it could be, the cheapest first.
     *
     * @param current name of the alliance it is in
     */
    public record Why(String village, String name, String current, List<Option> options) {}

    /**
     * Another alliance for a village.
     *
     * @param difference what the plan would cost more, in millionths
     * @param broken the rules that it would break, in words
     */
    public record Option(String alliance, String name, String label, int hue, long difference, List<String> broken) {}

    /**
     * A change by hand.
     *
     * @param moves alliance by village
     * @param names of the villages and alliances, in the same order
     * @param difference what the plan costs more, in millionths
     * @param broken the rules that it breaks, in words
     */
    public record Trial(Map<String, String> moves, List<String> names, long cost, long difference,
            List<String> broken) {}

    public String base() {
        return "/formation/scenarios/" + scenario.id();
    }

    /** The address of this page with another village moved besides. */
    public String with(String village, String alliance) {
        StringBuilder address = new StringBuilder(base()).append("?");
        if (trial != null) {
            trial.moves().forEach((each, to) -> {
                if (!each.equals(village)) {
                    address.append("move=").append(each).append(':').append(to).append('&');
                }
            });
        }
        return address.append("move=").append(village).append(':').append(alliance).append("#trial").toString();
    }

    /** Whether the search still goes on. */
    public boolean running() {
        return run != null && scenario.result() == null;
    }

    ScenarioPage refused(String said) {
        return new ScenarioPage(scenario, territory, state, view, run, reasons, proof, counts, why, trial, adoption,
                changed, mayPlan, mayAdopt, said);
    }

}
