/**
 * The statutory books of collectives and vehicles: chart of accounts, vouchers, year-end close, statements.
 *
 * <p>{@link org.liancun.accounting.Vouchers} books, finds and reverses vouchers; a voucher is an entry of kind
 * {@code voucher} in a statutory book, with a number that is unique in its book. {@link org.liancun.accounting.Closing}
 * carries income and expense into undistributed income (entries of kind {@code closing}), closes months and reopens
 * them; {@link org.liancun.accounting.Reserves} proposes a company's statutory reserve. Charts are data files:
 * {@link org.liancun.accounting.ChartIndex} has their accounts, with the {@link org.liancun.accounting.AccountRole} by
 * which all of this finds the right one under every chart. {@link org.liancun.accounting.Statements} computes the statements
 * of any {@link org.liancun.accounting.Span} of days, as known at any minute, by layouts that are data files; {@link org.liancun.accounting.PostingList} opens what a figure is made of. Two parts of a data package belong
 * here: books are opened for every collective and vehicle, and {@code vouchers.csv} is booked in one batch; the vehicle
 * of an alliance that an adopted plan founds gets its books with it.
 *
 * <p>Invariants: assets equal liabilities and equity on every day; the result of the year, income and expense are zero
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
