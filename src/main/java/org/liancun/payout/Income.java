package org.liancun.payout;

import org.jspecify.annotations.Nullable;

/**
 * What a closed book has to distribute: computed from its balances, never entered.
 *
 * @param opening undistributed income brought forward; negative for a loss not yet covered
 * @param net income of the year after closing; negative for a loss
 * @param lastNet net income of the year before, as its payout took it from the book; null where there was none
 * @param subsidies for operation in the year's income; null where the chart does not keep them apart
 */
public record Income(long opening, long net, @Nullable Long lastNet, @Nullable Long subsidies) {

    public Income(long opening, long net) {
        this(opening, net, null, null);
    }

    /** The same with what else a rule may look at. */
    Income with(@Nullable Long lastNet, @Nullable Long subsidies) {
        return new Income(opening, net, lastNet, subsidies);
    }

    /** Whether the book says the same as it did. */
    boolean sameBook(Income other) {
        return opening == other.opening && net == other.net;
    }

    /** Income brought forward and of the year, before any loss is set against it. */
    public long gains() {
        return Math.addExact(Math.max(opening, 0), Math.max(net, 0));
    }

    /** Losses brought forward and of the year, as a positive number. */
    long losses() {
        return Math.addExact(Math.max(Math.negateExact(opening), 0), Math.max(Math.negateExact(net), 0));
    }

    /** What there is: the balance of undistributed income, or nothing where that is a loss. */
    public long distributable() {
        return Math.max(0, Math.addExact(opening, net));
    }

    /** By how much the net income of the year is above that of the year before; nothing where it is below. */
    long increment() {
        return lastNet == null ? 0 : Math.max(0, Math.subtractExact(net, lastNet));
    }

    /** Net income of the year without subsidies; nothing where that is a loss. */
    long earned() {
        return subsidies == null ? 0 : Math.max(0, Math.subtractExact(net, subsidies));
    }
}
