/**
 * What lies on an accountant's desk before it is in the ledger: vouchers on their way, templates, and what waits for
 * whom.
 *
 * <p>{@link org.liancun.accounting.desk.Drafts} keeps a voucher as it is typed and leads it through its states, which
 * are types ({@link org.liancun.accounting.desk.Draft}); only what is booked gets a number and becomes an entry, with
 * the draft's id. {@link org.liancun.accounting.desk.TwoPersons} says which books ask that a second person checks; the
 * rule itself stands where vouchers are booked ({@link org.liancun.accounting.Vouchers}), so that no way leads around
 * it. {@link org.liancun.accounting.desk.Templates} are vouchers that come again.
 *
 * <p>Invariants: nothing here counts in a balance; each change of a draft is a row and a line in the audit; lines are
 * read only by those who may read of persons.
 */
@NullMarked
package org.liancun.accounting.desk;

import org.jspecify.annotations.NullMarked;
