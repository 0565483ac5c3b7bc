package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;

/**
 * A policy applied to an income: what each rule takes, of what, and what it leaves. Rates are rounded down, so the odd
 * fen stay with the rules that come later, in the end with the members. {@link WaterfallRules} computes it.
 */
public record Waterfall(Income income, List<Part> parts) {

    public Waterfall {
        parts = List.copyOf(parts);
    }

    /**
     * What one rule takes.
     *
     * @param no place of the part, from 1; what a cap cut off for a fund is a part of its own
     * @param amounts what the rule looks at, what it takes of it and what it leaves
     * @param rate of the base; null where the rule takes what it needs, an amount, or all that is left
     * @param split by what it is split; null where it does not go to holders
     * @param bound {@code floor}, {@code cap} or {@code short}: which limit decided; null for none
     */
    public record Part(int no, String rule, Amounts amounts, @Nullable Rated rate, @Nullable Split split,
            @Nullable String bound, String source) {

        public long base() {
            return amounts.base();
        }

        public long amount() {
            return amounts.taken();
        }

        public long left() {
            return amounts.left();
        }

        /** The rate as people write it, such as {@code 10%}; null where there is none. */
        public @Nullable String rateText() {
            return rate == null ? null : Rates.text(rate.rate());
        }

        /** Whether it goes to holders. */
        public boolean toHolders() {
            return split != null;
        }
    }

    /** @param cut what a cap took off */
    public record Amounts(long base, long taken, long left, long cut) {}

    /** @param of word of the base */
    public record Rated(Ratio rate, String of) {}

    /**
     * By what a part is split.
     *
     * @param each fen for each share, day, household or person; null where the amount came first
     */
    public record Split(Basis basis, int holders, long weights, @Nullable Long each) {}

    /**
     * Whose income it is, for a refusal.
     *
     * @param kind vehicle or collective
     * @param on the day of the plan: which law is in force
     */
    record Subject(String organisation, String kind, LocalDate on) {}

    /** What leaves undistributed income: funds, pool and holders, without the losses, which only stop being a debt. */
    public long distributed() {
        return parts.stream().filter(part -> !part.rule().equals("cover_losses")).mapToLong(Part::amount).sum();
    }

    /** What goes to holders in all. */
    public long toHolders() {
        return parts.stream().filter(Part::toHolders).mapToLong(Part::amount).sum();
    }

    /** What the rules of a kind take together. */
    long of(DistributionRule.Kind kind) {
        return parts.stream().filter(part -> part.rule().equals(kind.word())).mapToLong(Part::amount).sum();
    }
}
