package org.liancun.formation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.liancun.kernel.Refusal;

/**
 * The answer to a {@link FormationInput}.
 *
 * @param plan the best plan found; absent if none was
 * @param proof what is proven about it
 * @param boundMillionths no plan can cost less than this; absent where nothing is proven
 * @param reasons why there is no plan, or why there is no proof
 * @param columns possible alliances that were listed
 * @param certificate the proof itself, for {@link CertificateChecker}
 */
public record FormationResult(
        Optional<FormationPlan> plan,
        Proof proof,
        OptionalLong boundMillionths,
        List<Reason> reasons,
        long columns,
        Optional<Certificate> certificate) {

    /** What is proven about a plan. */
    public enum Proof {
        /** No plan is better. */
        OPTIMAL,
        /** No plan can be better than the bound. */
        BOUND,
        /** Nothing: the possible alliances are too many to be listed, or the run was stopped before they were. */
        NONE,
        /** No plan can obey the rules. */
        INFEASIBLE;

        /** The word of the output: optimal, bound, none or infeasible. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Why there is no plan.
     *
     * @param values the {0}, {1} … of the text
     */
    public record Reason(Refusal refusal, List<Object> values) {}

    public FormationResult {
        reasons = List.copyOf(reasons);
    }

    /** How much better than this plan another could be at most, as a part of its cost; 0.01 is one percent. */
    public OptionalDouble gap() {
        OptionalLong cost = plan.isEmpty() ? OptionalLong.empty() : OptionalLong.of(plan.get().costMillionths());
        return gap(cost, boundMillionths);
    }

    static OptionalDouble gap(OptionalLong cost, OptionalLong bound) {
        if (cost.isEmpty() || bound.isEmpty()) {
            return OptionalDouble.empty();
        }
        long missing = Math.max(0, cost.getAsLong() - bound.getAsLong());
        return OptionalDouble.of(missing == 0 ? 0 : (double) missing / cost.getAsLong());
    }

    static FormationResult infeasible(List<Reason> reasons, long columns) {
        return new FormationResult(
                Optional.empty(), Proof.INFEASIBLE, OptionalLong.empty(), reasons, columns, Optional.empty());
    }
}
