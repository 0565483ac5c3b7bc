package org.liancun.accounting.closing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * A point of a month's checklist: what was found, what is asked, and what a person said.
 *
 * @param must whether the month stays open until it is settled
 * @param said what a person said last and did not take back; null for nothing
 */
public record ClosingPoint(PointRule rule, boolean must, Finding finding, @Nullable Attestation said, State state) {
    /** How far a point is. */
    public enum State {
        /** The books show that nothing is left to do. */
        SETTLED,
        /** A person's word holds. */
        CONFIRMED,
        OPEN;

        /** The word in data files and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String point() {
        return rule.point();
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether it keeps the month from being closed. */
    public boolean blocks() {
        return must && open();
    }

    /** Whether a person can settle it by a word. */
    public boolean asks() {
        return rule.proof() != PointRule.Proof.NONE && state != State.SETTLED;
    }

    /** What was said of another figure than stands now, so that it is asked for again. */
    public boolean moved() {
        return open() && said != null && !said.figure().equals(finding.figure());
    }

    /** By how much the amount that a person typed differs from the book; null where none was typed. */
    public @Nullable Money difference() {
        Money amount = said == null ? null : said.amount();
        return amount == null || rule.proof() != PointRule.Proof.AMOUNT
                ? null : amount.minus(Money.ofYuan(finding.figure()));
    }
}
