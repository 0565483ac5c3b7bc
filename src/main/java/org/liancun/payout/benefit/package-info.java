/**
 * What a year brought to households (增收): each household once, however many alliances and enterprises it works with, from
 * postings that name it: payouts, wages, pasture rent, goods sold.
 *
 * <p>Which posting is which kind of gain is data: {@link org.liancun.payout.benefit.GainRule}, the program's own from
 * {@code payout/gain-kinds.csv} and a county's from {@code benefit_rules.csv} of its package. A sale counts net of what the
 * household put in, as far as the county's rule says how much that is; other sales stand beside. Subsidies and transfers are
 * left out. {@link org.liancun.payout.benefit.Benefits} is the front door: counts of a place for whoever works there, single
 * households for the household itself, its own accountant, whoever owed it, and an auditor under one of the
 * {@link org.liancun.payout.benefit.BenefitCases}.
 *
 * <p>Invariants: nothing is stored, every figure is a sum over postings when it is asked for; a household is compared with
 * its own year before and with nobody else; the database gives out no count of fewer than ten households and no line of a
 * household to whom it does not belong, whatever the program asks. {@code docs/spec/benefit.md} has the formulae.
 */
@NamedInterface("benefit")
@NullMarked
package org.liancun.payout.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
