/**
 * The register over time: how shares go from hand to hand, what a court has frozen, and the certificates.
 *
 * <p>{@link org.liancun.shares.register.Levels} opens the register from alliances to villages to households, on any day
 * and as it was known at any moment. {@link org.liancun.shares.register.Changes} books transfers, gifts, inheritances,
 * splits of households and exits: {@link org.liancun.shares.register.ChangeRules} say whether one may be, by rules that
 * are data with source and mark ({@link org.liancun.shares.register.RegisterRules}); the entries stand in the
 * collective's memorandum book and, where capital moves, in its statutory one, as one deal.
 * {@link org.liancun.shares.register.Freezes} keeps what courts ordered, {@link org.liancun.shares.register.Certificates}
 * numbers and replaces the papers.
 *
 * <p>Invariants, held by the database whatever way an entry comes: nobody holds less than nothing, and nobody less than
 * what is frozen, on any day; a share counts for its new holder from the day of the change and once only; a certificate's
 * number is the next one; nothing is changed or removed.
 */
@NamedInterface("register")
@NullMarked
package org.liancun.shares.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
