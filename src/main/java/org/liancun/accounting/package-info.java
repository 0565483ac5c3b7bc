/**
 * The statutory books of collectives and vehicles: chart of accounts, vouchers, year-end close, statements.
 *
 * <p>{@link org.liancun.accounting.Vouchers} books, finds and reverses vouchers; a voucher is an entry of kind
 * {@code voucher} in a statutory book, with a number that is unique in its book. {@link org.liancun.accounting.Closing}
 * carries income and expense into undistributed income (entries of kind {@code closing}), closes months and reopens
 * them. {@link org.liancun.accounting.Statements} computes the statements from the balances by layouts that are data
 * files; {@link org.liancun.accounting.PostingList} opens what a figure is made of. Two parts of a data package belong
 * here: books are opened for every collective and vehicle, and {@code vouchers.csv} is booked in one batch; the vehicle
 * of an alliance that an adopted plan founds gets its books with it.
 *
 * <p>What is not booked yet lies on the desk ({@code accounting.desk}); a book that asks for two persons books only what
 * a second one has checked ({@link org.liancun.accounting.Hands}).
 *
 * <p>Invariants: assets equal liabilities and equity on every day; account 321 and the accounts of class 5 are zero
 * after the close of a year; what has sub-accounts takes no postings itself. {@code docs/spec/accounting.md} has the
 * rules with their sources.
 */
@ApplicationModule(
        displayName = "Accounting",
        allowedDependencies = {"kernel", "access", "shell", "registry", "ledger", "alliance"})
@NullMarked
package org.liancun.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
