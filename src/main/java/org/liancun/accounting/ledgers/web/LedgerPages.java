package org.liancun.accounting.ledgers.web;

import java.util.List;
import java.util.Objects;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.Span;
import org.liancun.accounting.ledgers.GeneralLedger;
import org.liancun.accounting.ledgers.SubsidiaryLedger;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** General ledger, subsidiary ledgers and the trial balance of any span of days. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class LedgerPages {
    private final GeneralLedger general;
    private final LedgerReading reading;

    LedgerPages(GeneralLedger general, LedgerReading reading) {
        this.general = general;
        this.reading = reading;
    }

    @GetMapping("/books/{code}/ledgers")
    Object general(@PathVariable String code, AskedSpan asked, ScopeBar bar,
            @RequestParam(defaultValue = "") String format) {
        Book book = reading.book(code);
        Span span = asked.in(bar);
        GeneralPage page = new GeneralPage(sheet(book, span, "general", ""), general.of(book, span));
        return format.isEmpty() ? new Page("ledgers/general.jte", page) : LedgerFiles.general(page);
    }

    @GetMapping("/books/{code}/ledgers/trial-balance")
    Object trial(@PathVariable String code, AskedSpan asked, ScopeBar bar,
            @RequestParam(defaultValue = "") String format) {
        Book book = reading.book(code);
        Span span = asked.in(bar);
        SpanTrialPage page = new SpanTrialPage(sheet(book, span, "trial", "/trial-balance"),
                general.trialBalance(book, span));
        return format.isEmpty() ? new Page("ledgers/trial.jte", page) : LedgerFiles.trial(page);
    }

    @GetMapping("/books/{code}/ledgers/accounts/{account}")
    Object subsidiary(@PathVariable String code, @PathVariable String account, AskedSpan asked, AskedRows rows,
            ScopeBar bar) {
        Book book = reading.book(code);
        ChartAccount known = reading.account(book, account);
        String unit = rows.unit().isEmpty() ? Objects.requireNonNullElse(known.unit(), "CNY") : rows.unit();
        Sheet sheet = new Sheet(book, asked.in(bar), "subsidiary", Sheet.base(book) + "/accounts/" + account,
                rows.parameters(), reading.journals(book));
        SubsidiaryLedger.Found found = reading.postings(new SubsidiaryLedger.Question(
                book, List.of(account), unit, rows.party(), sheet.span(), false), rows.part());
        PostingsPage page = new PostingsPage(sheet, known, unit, rows, found, reading.names(book));
        return rows.file() ? LedgerFiles.postings(page) : new Page("ledgers/subsidiary.jte", page);
    }

    private Sheet sheet(Book book, Span span, String name, String path) {
        return new Sheet(book, span, name, Sheet.base(book) + path, "", reading.journals(book));
    }
}
