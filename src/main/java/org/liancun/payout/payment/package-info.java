/**
 * How a village's payout reaches its members: files for the bank, lists for cash, and what came of each order.
 *
 * <p>{@link org.liancun.payout.payment.Payments} says who is still to be paid and what stands against it, and makes a
 * batch for the bank or a list for cash. {@link org.liancun.payout.payment.Settlements} takes down what the bank answered
 * or who signed: what was paid is posted, one entry for a result; what came back is open again. How a bank's files look is
 * data: {@link org.liancun.payout.payment.BankLayout}. {@link org.liancun.payout.payment.Divisions} divides the amount of a
 * household that split over those that it became.
 *
 * <p>Invariants: nobody is paid twice, which the database holds to; an order has one outcome; account numbers stand sealed
 * in the registry and in the file that is sent, and nowhere between; a payout that is paid by batches is not paid as a whole,
 * and the other way round. {@code docs/spec/paying.md} has the rules.
 */
@NullMarked
package org.liancun.payout.payment;

import org.jspecify.annotations.NullMarked;
