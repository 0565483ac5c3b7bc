/**
 * The ledgers that are read and printed from a book: general ledger, subsidiary ledger, cash and bank journals, receipts
 * and payments, trial balance of any span of days.
 *
 * <p>{@link org.liancun.accounting.ledgers.GeneralLedger} has every first-level account by month,
 * {@link org.liancun.accounting.ledgers.SubsidiaryLedger} every posting of an account or a journal, page by page, and
 * {@link org.liancun.accounting.ledgers.Receipts} what cash and bank took in and paid out for what. Nothing is stored:
 * all follows from the entries, for any {@link org.liancun.accounting.Span} of days, as it is known now or as it
 * was known at an earlier moment. Which accounts are cash and bank is data
 * ({@link org.liancun.accounting.ledgers.MoneyAccounts}).
 *
 * <p>Invariants: turnover and balance of an account are the same in trial balance, general ledger, subsidiary ledger and
 * journal; receipts and payments add up to the debits and credits of the journals.
 */
@NullMarked
package org.liancun.accounting.ledgers;

import org.jspecify.annotations.NullMarked;
