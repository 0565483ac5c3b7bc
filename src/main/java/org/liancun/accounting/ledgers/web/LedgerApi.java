package org.liancun.accounting.ledgers.web;

import java.util.List;
import java.util.Objects;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.Span;
import org.liancun.accounting.ledgers.GeneralLedger;
import org.liancun.accounting.ledgers.Receipts;
import org.liancun.accounting.ledgers.SubsidiaryLedger;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.NotFound;
import org.liancun.shell.ScopeBar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledgers of a book for programs. */
@RestController
@RequestMapping("/api/v1/books/{code}/ledgers")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class LedgerApi {
    private final LedgerReading reading;
    private final GeneralLedger general;
    private final Receipts receipts;

    LedgerApi(LedgerReading reading, GeneralLedger general, Receipts receipts) {
        this.reading = reading;
        this.general = general;
        this.receipts = receipts;
    }

    /** The general ledger; {@code from} and {@code to} are the year's first and last day where they are left out. */
    @GetMapping("/general")
    LedgerJson.General general(@PathVariable String code, AskedSpan asked, ScopeBar bar) {
        Book book = reading.book(code);
        Span span = asked.in(bar);
        return new LedgerJson.General(code, span.from(), span.to(), span.known(),
                general.of(book, span).stream().map(LedgerJson.Account::of).toList());
    }

    /** The trial balance of the span, as it was known at the moment {@code known} where that is given. */
    @GetMapping("/trial-balance")
    LedgerJson.Trial trial(@PathVariable String code, AskedSpan asked, ScopeBar bar) {
        Book book = reading.book(code);
        Span span = asked.in(bar);
        return new LedgerJson.Trial(code, span.from(), span.to(), span.known(),
                general.trialBalance(book, span).rows().stream().map(LedgerJson.Balance::of).toList());
    }

    /** The postings of an account; {@code next} is what {@code after} asks for the next page with. */
    @GetMapping("/accounts/{account}")
    LedgerJson.Postings account(@PathVariable String code, @PathVariable String account, AskedSpan asked,
            AskedRows rows, ScopeBar bar) {
        Book book = reading.book(code);
        ChartAccount known = reading.account(book, account);
        String unit = rows.unit().isEmpty() ? Objects.requireNonNullElse(known.unit(), "CNY") : rows.unit();
        return postings(new SubsidiaryLedger.Question(book, List.of(account), unit, rows.party(), asked.in(bar), false),
                rows);
    }

    /** The journal {@code cash} or {@code bank} with the totals of its days. */
    @GetMapping("/journals/{journal}")
    LedgerJson.Postings journal(@PathVariable String code, @PathVariable String journal, AskedSpan asked,
            AskedRows rows, ScopeBar bar) {
        return postings(reading.journal(reading.book(code), journal, asked.in(bar)), rows);
    }

    /** Receipts and payments by the accounts against which money came and went. */
    @GetMapping("/receipts")
    LedgerJson.Money receipts(@PathVariable String code, AskedSpan asked, ScopeBar bar) {
        Book book = reading.book(code);
        if (reading.journals(book).isEmpty()) {
            throw new NotFound("receipts");
        }
        Span span = asked.in(bar);
        return LedgerJson.Money.of(code, span, receipts.of(book, span));
    }

    private LedgerJson.Postings postings(SubsidiaryLedger.Question question, AskedRows rows) {
        return LedgerJson.Postings.of(question, reading.postings(question, rows.part()));
    }
}
