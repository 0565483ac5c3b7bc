package org.liancun.payout;

/**
 * What a closed book has to distribute (account 322): computed from its balances, never entered.
 *
 * @param opening undistributed income brought forward; negative for a loss not yet covered
 * @param net income of the year after closing; negative for a loss
 */
public record Income(long opening, long net) {

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
}
