package org.liancun.accounting;

import org.liancun.kernel.Money;

/**
 * A row of a trial balance that becomes opening balances, as a unit's old books or another program gave it.
 *
 * @param account code under the chart that the trial balance was drawn up under; a unit's own below one of it too
 * @param name of the account; needed where the account is a unit's own and has to be set up
 * @param party code of the household or organisation; empty for none
 * @param to account of the book's chart that takes it; empty for the one that the table of correspondence gives
 */
public record OpeningRow(String account, String name, String party, Money debit, Money credit, String to) {}
