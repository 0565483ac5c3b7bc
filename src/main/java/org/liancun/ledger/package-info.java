/**
 * The one ledger under everything: balanced, append-only entries of many units in many books.
 *
 * <p>Two doors lead in: {@link org.liancun.ledger.Ledger#post} for an entry or a deal, and
 * {@link org.liancun.ledger.Ledger#postBatch} for whatever was staged in {@code ledger.staged_entry} and
 * {@code ledger.staged_posting} by COPY or INSERT … SELECT ({@link org.liancun.ledger.Ledger#postComputed} where the
 * program computed it). {@link org.liancun.ledger.Books} opens books and closes their months;
 * {@link org.liancun.ledger.Balances} reads what follows from the entries. Nothing is ever changed: a mistake is
 * corrected by a reversal.
 *
 * <p>Invariants, held by the database against every role of the program: an entry's postings add up to zero in each
 * unit; it stands complete when its statement ends and nothing is added later; its month is open; its accounts belong
 * to its book; the two sides of a deal match. {@code docs/spec/ledger.md} explains each.
 */
@ApplicationModule(displayName = "Ledger", allowedDependencies = {"kernel", "home", "access", "shell", "registry"})
@NullMarked
package org.liancun.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
