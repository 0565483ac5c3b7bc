/**
 * The statutory books of collectives and vehicles: chart of accounts, vouchers, year-end close, statements.
 *
 * <p>{@link org.liancun.accounting.Vouchers} books, finds and reverses vouchers; a voucher is an entry of kind
 * {@code voucher} in a statutory book, with a number that is unique in its book. {@link org.liancun.accounting.Closing}
 * carries income and expense into undistributed income (entries of kind {@code closing}), closes months and reopens
 * them; {@link org.liancun.accounting.Reserves} proposes a company's statutory reserve. Charts are data files:
 * {@link org.liancun.accounting.ChartIndex} has their accounts, with the {@link org.liancun.accounting.AccountRole} by
 * which all of this finds the right one under every chart; {@link org.liancun.accounting.BookCharts} adds what a unit set
 * up for itself ({@link org.liancun.accounting.OwnAccounts}). {@link org.liancun.accounting.BookSetup} opens books and
 * years, {@link org.liancun.accounting.Openings} their opening balances. {@link org.liancun.accounting.Statements}
 * computes the statements of any {@link org.liancun.accounting.Span} of days, as known at any minute, by layouts that are
 * data files; {@link org.liancun.accounting.PostingList} opens what a figure is made of. Parts of a data package: books, own accounts, opening balances and vouchers, which come
 * from a spreadsheet on a page too; the vehicle of an alliance that an adopted plan founds gets its books with it.
 *
 * <p>Rooms of this module, each with a manual of its own: {@code slips} (paper slips and electronic invoices on their way
 * to a voucher), {@code desk} (drafts, templates, two persons, the agency's work list), {@code ledgers} (general and
 * subsidiary ledgers, journals, receipts and payments), {@code closing} (the checklist of a month and what people confirm
 * in it). They use what stands here by its front doors; what stands here
 * knows them only through {@link org.liancun.accounting.VoucherSource} and {@link org.liancun.accounting.EntryBeside}. A
 * book that asks for two persons books only what a second one has checked ({@link org.liancun.accounting.Hands}).
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
