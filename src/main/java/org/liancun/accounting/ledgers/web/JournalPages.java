package org.liancun.accounting.ledgers.web;

import java.util.List;
import java.util.Locale;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.ledgers.Receipts;
import org.liancun.accounting.ledgers.SubsidiaryLedger;
import org.liancun.ledger.Book;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Cash journal, bank journal, and the receipts and payments that they add up to. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class JournalPages {
    private static final int MOST = 200;
    private final LedgerReading reading;
    private final Receipts receipts;

    JournalPages(LedgerReading reading, Receipts receipts) {
        this.reading = reading;
        this.receipts = receipts;
    }

    @GetMapping("/books/{code}/ledgers/journals/{journal}")
    Object journal(@PathVariable String code, @PathVariable String journal, AskedSpan asked, AskedRows rows,
            ScopeBar bar) {
        Book book = reading.book(code);
        SubsidiaryLedger.Question question = reading.journal(book, journal, asked.in(bar));
        String name = journal.toLowerCase(Locale.ROOT);
        Sheet sheet = new Sheet(book, question.span(), name, Sheet.base(book) + "/journals/" + name, "",
                reading.journals(book));
        PostingsPage page = new PostingsPage(sheet, null, "CNY", rows, reading.postings(question, rows.part()),
                reading.names(book));
        return rows.file() ? LedgerFiles.postings(page) : new Page("ledgers/journal.jte", page);
    }

    @GetMapping("/books/{code}/ledgers/receipts")
    Object receipts(@PathVariable String code, AskedSpan asked, ScopeBar bar,
            @RequestParam(defaultValue = "") String format) {
        Sheet sheet = sheet(code, asked, bar);
        ReceiptsPage page = new ReceiptsPage(sheet, receipts.of(sheet.book(), sheet.span()),
                reading.names(sheet.book()));
        return format.isEmpty() ? new Page("ledgers/receipts.jte", page) : LedgerFiles.receipts(page);
    }

    /** The entries that a line of receipts and payments is made of. */
    @GetMapping("/books/{code}/ledgers/receipts/{kind}")
    Page behind(@PathVariable String code, @PathVariable String kind, AskedSpan asked, ScopeBar bar,
            @RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "0") int after) {
        Sheet sheet = sheet(code, asked, bar);
        List<Receipts.Behind> found = receipts.behind(sheet.book(), sheet.span(),
                new Receipts.LineOf(kind, account, Math.max(after, 0), MOST));
        boolean more = found.size() > MOST;
        return new Page("ledgers/behind.jte", new BehindPage(sheet, kind, account,
                more ? found.subList(0, MOST) : found, more ? after + MOST : 0, reading.names(sheet.book())));
    }

    private Sheet sheet(String code, AskedSpan asked, ScopeBar bar) {
        Book book = reading.book(code);
        if (reading.journals(book).isEmpty()) {
            throw new NotFound("receipts");
        }
        return new Sheet(book, asked.in(bar), "receipts", Sheet.base(book) + "/receipts", "", reading.journals(book));
    }
}
