package org.liancun.accounting.ledgers;

import java.util.List;
import java.util.stream.Stream;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.ChartGuide;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Which accounts of a book's chart are cash and which are bank, by their roles. */
@Component
public class MoneyAccounts {
    /** What money lies in; each has its journal. */
    public enum Role { CASH, BANK }

    /** Codes of the accounts with that role in the book's chart, with what lies under them; empty where it has none. */
    public List<String> of(Book book, Role role) {
        AccountRole asked = role == Role.CASH ? AccountRole.CASH : AccountRole.BANK;
        return ChartGuide.of(book.chart()).map(chart -> chart.codes(asked)).orElse(List.of());
    }

    /** Codes of all accounts that hold money in the book's chart. */
    public List<String> of(Book book) {
        return Stream.of(Role.values()).flatMap(role -> of(book, role).stream()).toList();
    }
}
