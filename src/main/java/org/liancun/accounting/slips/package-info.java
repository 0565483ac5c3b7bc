/**
 * From paper slip to voucher (报账): a clerk of a village notes what was spent or received with photographs of the
 * papers, and it goes its way to the booking and the payment.
 *
 * <p>{@link org.liancun.accounting.slips.Slips} keeps what stands on a slip while it is with its clerk;
 * {@link org.liancun.accounting.slips.SlipSteps} leads it on: {@code noted → handed in → confirmed → stamped →
 * (approved, above a limit) → ready → booked → paid}. Every state is a type ({@link org.liancun.accounting.slips.Slip})
 * and every step a row that is never changed; each return carries its reason. The voucher is an ordinary one that begins
 * with the slip ({@code slip:} of {@link org.liancun.accounting.VoucherSource}) and cites its record: a document that
 * names every paper by its hash, so that the seal of the entry holds the photographs too.
 *
 * <p>{@code InvoiceReader} reads electronic invoices (数电票 as XML, OFD or PDF); an invoice
 * belongs to one slip of the county from its handing in on.
 *
 * <p>Invariants: nobody takes two steps of a slip that must be separate; what stands on a slip does not change after it
 * is handed in; an entry comes from at most one slip.
 */
@NamedInterface("slips")
@NullMarked
package org.liancun.accounting.slips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
