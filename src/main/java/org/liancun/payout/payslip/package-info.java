/**
 * A household's slip of a payout (分红明白单): two sentences and a table that say what was there, what the rules made of it
 * and how the household's own amount came about, in Chinese, English and Tibetan.
 *
 * <p>{@link org.liancun.payout.payslip.Payslips} is the front door: the slip of one household or those of all of a payer. A
 * slip stores nothing; it is made of the payout's own numbers when it is read. Its sentences are
 * {@link org.liancun.payout.payslip.Phrase}s, a key with values each, so that recorded phrases can speak them. It is read
 * on a page, printed four to a sheet, drawn as a picture, and opened without a login by a
 * {@link org.liancun.payout.payslip.PayslipLink}.
 *
 * <p>Invariants: a slip shows one household and what everybody of the organisation may know; its lines add up to what the
 * household gets; no slip stands for a draft, nor for a payout that was withdrawn or reversed; of a link's secret only a
 * hash is kept, and whoever opens it sees as far as the household itself. {@code docs/spec/payslip.md} has the texts and a
 * worked example.
 */
@NullMarked
package org.liancun.payout.payslip;

import org.jspecify.annotations.NullMarked;
