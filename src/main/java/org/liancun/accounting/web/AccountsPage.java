package org.liancun.accounting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;

/**
 * The accounts of a book, those above before those below.
 *
 * @param opened the account that was set up just now, or the entry that carried a balance over; empty for none
 * @param refused what a rule said to the last try; null for none
 */
public record AccountsPage(Book book, List<ChartAccount> accounts, Typed typed, String opened,
        @Nullable String refused) {

    /** What is typed for an account to be set up. */
    public record Typed(String code, String nameZh, String nameEn, LocalDate on) {}

    /** The entry that carried a balance over; empty for none. */
    public String carried() {
        return Ids.read(opened).isPresent() ? opened : "";
    }

    /** How deep an account stands, from 0. */
    public int depth(ChartAccount account) {
        int depth = 0;
        String parent = account.parent();
        while (parent != null) {
            depth++;
            String above = parent;
            parent = accounts.stream().filter(each -> each.code().equals(above)).findFirst()
                    .map(ChartAccount::parent).orElse(null);
        }
        return depth;
    }

    /** Whether vouchers may name it. */
    public boolean postable(ChartAccount account) {
        return accounts.stream().noneMatch(each -> account.code().equals(each.parent()));
    }
}
