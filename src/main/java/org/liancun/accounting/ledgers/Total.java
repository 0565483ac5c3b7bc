package org.liancun.accounting.ledgers;

import java.time.LocalDate;

/**
 * What came and went in a day or a month, with the balance at its end; in the unit's smallest part, debit positive.
 *
 * @param since its first day
 * @param yearDebit what was debited from the beginning of the year to its end
 * @param yearCredit what was credited from the beginning of the year to its end
 */
public record Total(LocalDate since, long debit, long credit, long yearDebit, long yearCredit, long balance) {}
