package org.liancun.accounting.ledgers.web;

import java.util.List;
import org.liancun.access.Audit;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.Span;
import org.liancun.accounting.ledgers.LedgerLine;
import org.liancun.accounting.ledgers.MoneyAccounts;
import org.liancun.accounting.ledgers.SubsidiaryLedger;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Finds what an address names, and leaves a line in the trail where postings of single households are read. */
@Component
class LedgerReading {
    private final Books books;
    private final BookCharts charts;
    private final MoneyAccounts money;
    private final SubsidiaryLedger subsidiary;
    private final Audit audit;

    LedgerReading(Books books, BookCharts charts, MoneyAccounts money, SubsidiaryLedger subsidiary, Audit audit) {
        this.books = books;
        this.charts = charts;
        this.money = money;
        this.subsidiary = subsidiary;
        this.audit = audit;
    }

    Book book(String code) {
        return books.find(code).orElseThrow(() -> new NotFound(code));
    }

    ChartAccount account(Book book, String code) {
        return charts.find(book, code).orElseThrow(() -> new NotFound(code));
    }

    Names names(Book book) {
        return new Names(charts.of(book));
    }

    /** The journals that a book has. */
    List<MoneyAccounts.Role> journals(Book book) {
        return List.of(MoneyAccounts.Role.values()).stream().filter(role -> !money.of(book, role).isEmpty()).toList();
    }

    /** What the journal of that name asks for. */
    SubsidiaryLedger.Question journal(Book book, String name, Span span) {
        MoneyAccounts.Role role = journals(book).stream().filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst().orElseThrow(() -> new NotFound(name));
        return new SubsidiaryLedger.Question(book, money.of(book, role), "CNY", "", span, true);
    }

    SubsidiaryLedger.Found postings(SubsidiaryLedger.Question question, SubsidiaryLedger.Part part) {
        SubsidiaryLedger.Found found = subsidiary.find(question, part);
        if (found.lines().stream().anyMatch(
                line -> line instanceof LedgerLine.Posted posted && posted.party().isHousehold())) {
            audit.read("accounting.household", question.book().code(), "ledger of " + String.join(", ", question.codes()));
        }
        return found;
    }
}
