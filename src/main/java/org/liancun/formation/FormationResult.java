package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liancun.kernel.Refusal;

/**
 * The answer to a {@link FormationInput}.
 *
 * @param plan the best plan found; absent if none was
 * @param proof what is proven about it
 * @param boundMillionths no plan can cost less than this; absent where nothing is proven
 * @param reasons why there is no plan
 * @param steps steps of the search
 */
public record FormationResult(
        Optional<FormationPlan> plan, Proof proof, OptionalLong boundMillionths, List<Reason> reasons, long steps) {

    /** What is proven about a plan. The exact solver will add its own words. */
    public enum Proof {
        /** Nothing: there may be a better plan, or one where none was found. */
        NONE,
        /** No plan can obey the rules. */
        INFEASIBLE
    }

    /**
     * Why there is no plan.
     *
     * @param values the {0}, {1} … of the text
     */
    public record Reason(Refusal refusal, List<Object> values) {}

    static FormationResult found(FormationPlan plan, long steps) {
        return new FormationResult(Optional.of(plan), Proof.NONE, OptionalLong.empty(), List.of(), steps);
    }

    static FormationResult infeasible(List<Reason> reasons) {
        return new FormationResult(Optional.empty(), Proof.INFEASIBLE, OptionalLong.empty(), reasons, 0);
    }

    static FormationResult gaveUp(long steps) {
        Reason reason = new Reason(FormationRefusal.SEARCH_FOUND_NONE, List.of(steps));
        return new FormationResult(Optional.empty(), Proof.NONE, OptionalLong.empty(), List.of(reason), steps);
    }
}
