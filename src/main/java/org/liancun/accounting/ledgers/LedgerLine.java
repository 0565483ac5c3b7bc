package org.liancun.accounting.ledgers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Party;

/** A line of a subsidiary ledger or journal: a posting, or a total after the last posting of its day or month. */
public sealed interface LedgerLine {

    /**
     * A posting; those of households out of sight are added up for each entry, account and side.
     *
     * @param no number of the first posting in its entry
     * @param counters accounts on the other side of the entry, by code
     * @param amount in the unit's smallest part, debit positive
     * @param balance after it, debit positive
     */
    record Posted(UUID entry, int no, LocalDate date, @Nullable String number, String kind, String memo, String account,
            List<String> counters, Party party, long amount, long balance) implements LedgerLine {
        public boolean isRed() {
            return kind.equals("reversal");
        }
    }

    /** 本日合计: the day's. */
    record DayTotal(Total total) implements LedgerLine {}

    /** 本月合计: the month's, as far as it lies in the span. */
    record MonthTotal(Total total) implements LedgerLine {}

    /** 本年累计: from the beginning of the year to the end of the month. */
    record YearTotal(Total total) implements LedgerLine {}
}
