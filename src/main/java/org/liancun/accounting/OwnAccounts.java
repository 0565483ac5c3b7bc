package org.liancun.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.Posting;
import org.liancun.ledger.SubAccounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Second- and third-level accounts of a unit, under its own numbering. An account with accounts below it takes no
 * vouchers any more, so that the first one below takes over what stands on it.
 */
@Component
public class OwnAccounts {
    private final SubAccounts accounts;
    private final BookCharts charts;
    private final OwnAccountTables tables;
    private final Vouchers vouchers;
    private final Audit audit;

    OwnAccounts(SubAccounts accounts, BookCharts charts, OwnAccountTables tables, Vouchers vouchers, Audit audit) {
        this.accounts = accounts;
        this.charts = charts;
        this.tables = tables;
        this.vouchers = vouchers;
        this.audit = audit;
    }

    /** An account to be set up. */
    public record NewAccount(String code, String nameZh, String nameEn) {}

    /**
     * Sets the account up and carries the balance of the account above it over, if it is the first below it.
     *
     * @param on day of the transfer, in an open month
     * @return the voucher of the transfer; null where nothing had to be carried over
     * @throws Refused with a {@link BookRefusal}, or what the ledger says to the transfer
     */
    @Transactional
    public Vouchers.@Nullable Booked open(Book book, NewAccount asked, LocalDate on) {
        NewAccount account = new NewAccount(asked.code().strip(), asked.nameZh().strip(), asked.nameEn().strip());
        Map<String, ChartAccount> standing = charts.of(book);
        String parent = OwnAccountRules.parent(account, standing);
        boolean first = standing.values().stream().noneMatch(each -> parent.equals(each.parent()));
        List<OwnAccountTables.Left> left = first ? tables.left(book.id(), parent) : List.of();
        accounts.open(List.of(new SubAccounts.NewSubAccount(book.id(), account.code(), account.nameZh(),
                account.nameEn())), Scope.current().actor());
        audit.changed("accounting.account.opened", book.code(), account.code() + " " + account.nameZh());
        return left.isEmpty() ? null : carry(book, parent, account, on, left);
    }

    private Vouchers.Booked carry(Book book, String parent, NewAccount account, LocalDate on,
            List<OwnAccountTables.Left> left) {
        List<Posting> postings = new ArrayList<>();
        for (OwnAccountTables.Left each : left) {
            if (each.last().isAfter(on)) {
                throw new Refused(BookRefusal.ACCOUNT_USED_LATER, on, parent, each.last());
            }
            if (each.counterBook() != null) {
                throw new Refused(BookRefusal.ACCOUNT_BETWEEN_BOOKS, parent);
            }
            int line = postings.size() + 1;
            postings.add(new Posting(account.code(), each.unit(), each.party(), null, each.amount(), line));
            postings.add(new Posting(parent, each.unit(), each.party(), null, -each.amount(), line + 1));
        }
        return vouchers.transfer(book, on, "结转至明细科目 " + account.code() + " " + account.nameZh(), postings);
    }
}
