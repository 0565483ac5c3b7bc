package org.liancun.accounting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.EntryBeside;
import org.liancun.accounting.Voucher;
import org.liancun.accounting.desk.Desk;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;

/**
 * An entry.
 *
 * @param totals debits for each unit
 * @param beside what it was made from, with its papers
 * @param reversal id for a reversal that is asked for from this page
 * @param today the day a reversal begins with
 * @param refused what a rule said to the last try; null for none
 * @param through how it came into the ledger
 */
public record EntryPage(Book book, Voucher voucher, Map<String, ChartAccount> accounts, Map<String, Long> totals,
        List<EntryBeside.Beside> beside, UUID reversal, LocalDate today, @Nullable String refused,
        Desk.Through through) {
    /** A reversal is written in red on the side of what it takes back. */
    public long debit(Voucher.Line line) {
        return red() ? Math.min(line.amount(), 0) : Math.max(line.amount(), 0);
    }

    /** The amount on the credit side; zero for a debit. */
    public long credit(Voucher.Line line) {
        return red() ? Math.min(-line.amount(), 0) : Math.max(-line.amount(), 0);
    }

    /** Whether its amounts are red. */
    public boolean red() {
        return voucher.kind().equals("reversal");
    }

    /** Units in the order of their lines. */
    public List<String> units() {
        return List.copyOf(totals.keySet());
    }
}
