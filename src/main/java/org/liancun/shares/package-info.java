/**
 * Shares: who brought what into an alliance, how many shares that gave, and who holds how many on any day.
 *
 * <p>A <em>contribution</em> of pasture, yak, sheep, labour, cash or equipment is valued by the policy in force on its
 * day ({@link org.liancun.shares.ValuationPolicy}), turned into shares ({@link org.liancun.shares.Valuation}) and
 * posted as one deal: the vehicle's memorandum book counts the means and issues the shares to the village collective;
 * cash, animals and equipment become capital in the vehicle's statutory book and a long-term investment in the
 * village's; where a household brought them, the village's memorandum book issues shares to the household besides.
 * {@code docs/spec/shares.md} has the formulae and the accounts with worked numbers.
 *
 * <p>Rules of valuation are adopted in {@link org.liancun.shares.ValuationPolicies} and never changed. Pasture of
 * households enters under a contract on file ({@link org.liancun.shares.PastureContracts}) for a term within it; what
 * several hold together is split by their parts. What a contribution would come to is valued by the same rules without
 * storing anything ({@link org.liancun.shares.Contributions#value}), and a whole village's list is judged as if its rows
 * had come one after the other ({@code Tally}).
 *
 * <p>{@link org.liancun.shares.Contributions} books and lists contributions,
 * {@link org.liancun.shares.ContributionReversals} takes them back, and {@link org.liancun.shares.ShareRegister} reads
 * the holdings from the ledger. Invariants: the holdings of an organisation add up to the shares it has issued; a
 * contribution's value is the value of its shares and its remainder; a number once booked never changes; an animal with
 * an ear tag stands in one contribution of the county; no more pasture is contributed under a contract than it has.
 */
@ApplicationModule(
        displayName = "Shares",
        allowedDependencies = {"kernel", "home", "access", "shell", "registry", "ledger", "alliance"})
@NullMarked
package org.liancun.shares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
