package org.liancun.payout.benefit;

import org.jspecify.annotations.Nullable;

/**
 * Which posting to a household is which kind of gain.
 *
 * @param chart of the book
 * @param account on which the household is owed something; with its sub-accounts
 * @param counter where the other side of the entry stands; empty for anywhere
 * @param yearFrom first year in which it holds; 0 for the program's own rules, which always hold
 * @param kind payout, wages, pasture_rent, goods, points, or left_out
 * @param costPermille thousandths of the price that the household put in itself; null where nobody knows
 * @param mark how the rule is confirmed; docs/spec/accounting.md has the marks
 * @param own whether it is the county's own
 */
public record GainRule(
        String chart,
        String account,
        String counter,
        int yearFrom,
        String kind,
        @Nullable Integer costPermille,
        String source,
        String mark,
        boolean own) {}
