package org.liancun.accounting.ledgers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.ledgers.LedgerLine;
import org.liancun.accounting.ledgers.SubsidiaryLedger;
import org.liancun.ledger.Charts.ChartAccount;

/**
 * A subsidiary ledger or a journal.
 *
 * @param account the account; null for a journal, which may have several
 * @param names of the chart's accounts
 */
public record PostingsPage(Sheet sheet, @Nullable ChartAccount account, String unit, AskedRows asked,
        SubsidiaryLedger.Found found, Names names) {
    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return found.lines().isEmpty() && found.opening() == 0;
    }

    /** Whether a line names a party. */
    public boolean hasParties() {
        return found.lines().stream()
                .anyMatch(line -> line instanceof LedgerLine.Posted posted && !posted.party().isNone());
    }

    /** Whether lines stand on several accounts. */
    public boolean hasAccounts() {
        List<String> codes = found.lines().stream()
                .flatMap(line -> line instanceof LedgerLine.Posted posted ? Stream.of(posted.account())
                        : Stream.empty())
                .distinct().limit(2).toList();
        return codes.size() > 1;
    }

    /** Where the next page begins, as it stands in an address; empty on the last page. */
    public String next() {
        SubsidiaryLedger.@Nullable Cursor next = found.next();
        return next == null ? "" : AskedRows.encoded(next.toString());
    }
}
