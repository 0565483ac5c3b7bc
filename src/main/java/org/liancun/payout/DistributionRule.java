package org.liancun.payout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;

/**
 * A named rule of a distribution policy: where a part of the distributable income goes, how much of what, and by what it
 * is split.
 *
 * @param by for a part that goes to holders; null for others
 * @param source charter, resolution or guideline that asks for this rule; empty where the policy's own says it
 */
public record DistributionRule(Kind kind, Take take, @Nullable Basis by, Bounds bounds, String source) {

    /** What a rule is for; its name in a policy is the lower case of this. */
    public enum Kind {
        /** Losses, of this year or of earlier ones, are made good before anything else. */
        COVER_LOSSES(Goal.LOSSES),
        /** Reserve fund, to cover later losses and to grow. */
        RESERVE(Goal.FUND),
        /** Welfare of the members. */
        WELFARE(Goal.FUND),
        /** To expand the business. */
        REINVESTMENT(Goal.FUND),
        /** To serve the public. */
        PUBLIC_SERVICE(Goal.FUND),
        /** A pool for rewards and subsidies, payable once the persons are named. */
        REWARD(Goal.POOL),
        /** So much for each share of a class, before others share what is left. */
        GUARANTEED(Goal.HOLDERS),
        /** Back to members by their trade with the organisation. */
        REFUND(Goal.HOLDERS),
        /** To members or owners. */
        MEMBERS(Goal.HOLDERS);

        private final Goal goal;

        Kind(Goal goal) {
            this.goal = goal;
        }

        Goal goal() {
            return goal;
        }

        /** What a policy calls it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Kind of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst().orElse(null);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    /** Where money goes. */
    enum Goal {
        LOSSES,
        FUND,
        POOL,
        HOLDERS
    }

    /** What a rate is taken of. */
    public enum Base {
        /** All income that can be distributed, whatever other rules took of it. */
        DISTRIBUTABLE,
        /** What the rules before left over. */
        LEFT,
        /** The year's net income; nothing for a loss. */
        NET,
        /** By how much the year's net income is above that of the year before; nothing where it is below. */
        INCREMENT,
        /** The year's net income without subsidies for operation; nothing where that is a loss. */
        EARNED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much a rule takes. */
    public sealed interface Take {}

    /** What is needed to make good the losses. */
    record Losses() implements Take {}

    /** All that is left. */
    record Rest() implements Take {}

    /** A rate of a base, rounded down to the fen. */
    record Rate(Ratio rate, Base of) implements Take {}

    /** So many fen in all. */
    record Amount(long fen) implements Take {}

    /** So many fen for each share, day, household or person. */
    record Each(long fen) implements Take {}

    /**
     * Limits of what a rule takes.
     *
     * @param cutTo fund that gets what the cap cuts off; null where it stays for the rules that follow
     * @param scale whether a rule that asks for more than is left gets what is left; otherwise the plan is refused
     */
    record Bounds(@Nullable Limit floor, @Nullable Limit cap, @Nullable Kind cutTo, boolean scale) {
        static final Bounds NONE = new Bounds(null, null, null, false);
    }

    /** A limit: a rate of a base, or an amount. */
    public sealed interface Limit {}

    /** A rate of a base as a limit, rounded down. */
    record RateLimit(Ratio rate, Base of) implements Limit {}

    /** So many fen as a limit. */
    record AmountLimit(long fen) implements Limit {}

    /** What the policy calls it. */
    public String name() {
        return kind.word();
    }

    boolean toHolders() {
        return kind.goal() == Goal.HOLDERS;
    }

    /** Whether it looks at the year before. */
    boolean looksBack() {
        return take instanceof Rate(_, Base of) && of == Base.INCREMENT
                || bounds.floor() instanceof RateLimit(_, Base low) && low == Base.INCREMENT
                || bounds.cap() instanceof RateLimit(_, Base high) && high == Base.INCREMENT;
    }
}
