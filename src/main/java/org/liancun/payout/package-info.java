/**
 * How income becomes payouts: a vehicle's to the villages that own it, a village collective's to its members, each
 * exact to the fen and explained line by line.
 *
 * <p>A {@link org.liancun.payout.DistributionPolicy} is an ordered list of named rules. Applied to what a closed book
 * shows as undistributed it gives a {@link org.liancun.payout.Waterfall}; the members' part of it is split over the
 * share register of the last day of the year. {@link org.liancun.payout.Payouts} leads a
 * {@link org.liancun.payout.Payout} from draft through open, resolved and published to paid; the states are types, and
 * each change of state is a row that says who, when and by which document. {@link org.liancun.payout.PayoutYear} does a
 * whole year, vehicles first and then villages; {@link org.liancun.payout.PayoutRecords} reads.
 *
 * <p>Invariants: what goes out is computed from the ledger and never entered; the lines of a payout add up to its
 * members' part in fen; nothing is distributed that is not there; a step is one transaction with its postings, whose
 * ids follow from the payout's, so that doing it again changes nothing. {@code docs/spec/payout.md} has the formulae.
 */
@ApplicationModule(
        displayName = "Payout",
        allowedDependencies = {
            "kernel", "home", "access", "shell", "registry", "decisions", "ledger", "alliance", "shares", "accounting"
        })
@NullMarked
package org.liancun.payout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
