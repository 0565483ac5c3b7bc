package org.liancun.accounting;

import org.liancun.kernel.Allocation;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;

/**
 * What a year's profit asks to be put into the statutory reserve, step by step. Pure.
 *
 * @param figures of the books
 * @param registered the registered capital of the company's licence
 * @param base the year's profit after what it has to cover of earlier losses; zero in a loss
 * @param share the law's part of the base
 * @param room what the reserve lacks of being full, before this year's appropriation
 * @param due what is to be appropriated now: the smaller of share and room, less what was appropriated already
 */
public record ReserveProposal(ReserveRule rule, Figures figures, Money registered, Money base, Money share, Money room,
        Money due) {
    private static final int PERCENT = 100;

    /**
     * What the books say.
     *
     * @param closed whether income and expense of the year are closed
     * @param profit net profit of the year; negative for a loss
     * @param loss uncovered loss of earlier years; zero for none
     * @param reserve the statutory reserve without what this year put into it
     * @param done what was appropriated for this year already
     * @param capital balance of the capital account
     */
    public record Figures(boolean closed, Money profit, Money loss, Money reserve, Money done, Money capital) {}

    static ReserveProposal of(ReserveRule rule, Figures figures, Money registered) {
        Money base = atLeastZero(figures.profit().minus(figures.loss()));
        Money share = part(base, rule.rate());
        Money room = atLeastZero(part(registered, rule.cap()).minus(figures.reserve()));
        Money wanted = share.compareTo(room) < 0 ? share : room;
        return new ReserveProposal(rule, figures, registered, base, share, room,
                atLeastZero(wanted.minus(figures.done())));
    }

    private static Money part(Money whole, int percent) {
        return new Money(Allocation.portion(whole.fen(), new Ratio(percent, PERCENT), Allocation.Rounding.HALF_UP));
    }

    private static Money atLeastZero(Money amount) {
        return amount.isPositive() ? amount : Money.ZERO;
    }
}
