package org.liancun.accounting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.accounting.OwnAccounts.NewAccount;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.SubAccounts;
import org.springframework.stereotype.Component;

/** What a trial balance refers to: accounts, the table of correspondence, parties. */
@Component
class OpeningGround {
    private static final List<AccountRole> OF_THE_YEAR = List.of(
            AccountRole.INCOME, AccountRole.EXPENSE, AccountRole.RESULT, AccountRole.DISTRIBUTIONS);
    private final BookCharts charts;
    private final SubAccounts own;
    private final VoucherFileTables lists;

    OpeningGround(BookCharts charts, SubAccounts own, VoucherFileTables lists) {
        this.charts = charts;
        this.own = own;
        this.lists = lists;
    }

    OpeningRules.Ground of(Book book, Openings.NewOpening opening) {
        return of(book, opening, lists.parties(), charts.of(book));
    }

    OpeningRules.Ground of(Book book, Openings.NewOpening opening, Map<String, UUID> parties,
            Map<String, ChartAccount> accounts) {
        Correspondence correspondence =
                opening.chart().equals(book.chart()) ? null : Correspondence.of(opening.chart(), book.chart());
        return new OpeningRules.Ground(accounts, correspondence, parties,
                code -> OF_THE_YEAR.stream().anyMatch(role -> charts.has(book, code, role)), opening.day());
    }

    Map<String, Map<String, ChartAccount>> accounts(Collection<Book> books) {
        return charts.of(books);
    }

    Map<String, UUID> parties() {
        return lists.parties();
    }

    Map<String, UUID> documents() {
        return lists.documents();
    }

    void setUp(Map<UUID, List<NewAccount>> byBook) {
        own.open(byBook.entrySet().stream().flatMap(of -> of.getValue().stream()
                .map(account -> new SubAccounts.NewSubAccount(of.getKey(), account.code(), account.nameZh(),
                        account.nameEn()))).toList(), Scope.current().actor());
    }
}
