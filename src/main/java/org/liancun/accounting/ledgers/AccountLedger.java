package org.liancun.accounting.ledgers;

import java.util.List;
import org.liancun.ledger.Charts.ChartAccount;

/**
 * A first-level account as it stands in the general ledger: opening balance, and the months in which it moved.
 *
 * @param opening balance before the span, debit positive, in the unit's smallest part
 */
public record AccountLedger(ChartAccount account, String unit, long opening, List<Total> months) {
    public long debit() {
        return months.stream().mapToLong(Total::debit).sum();
    }

    public long credit() {
        return months.stream().mapToLong(Total::credit).sum();
    }

    /** Balance at the end of the span, debit positive. */
    public long closing() {
        return opening + debit() - credit();
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return opening == 0 && months.isEmpty();
    }
}
