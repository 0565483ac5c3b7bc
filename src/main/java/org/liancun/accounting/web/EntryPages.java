package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.Voucher;
import org.liancun.accounting.VoucherList;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries of a book, one entry in the customary form of a voucher, and its reversal. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class EntryPages {
    private static final int MOST = 100;
    private final Books books;
    private final Vouchers vouchers;
    private final VoucherList list;
    private final EntryModels models;
    private final Frames frames;

    EntryPages(Books books, Vouchers vouchers, VoucherList list, EntryModels models, Frames frames) {
        this.books = books;
        this.vouchers = vouchers;
        this.list = list;
        this.models = models;
        this.frames = frames;
    }

    @GetMapping("/books/{code}/vouchers")
    Object list(@PathVariable String code, ScopeBar bar, VouchersAsked asked) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        boolean file = !asked.format().isEmpty();
        VoucherList.Found found = list.find(asked.search(book, bar.year(), file ? BookFiles.MOST : MOST));
        return file ? BookFiles.vouchers(code, found.rows()) : new Page("accounting/vouchers.jte",
                new VouchersPage(book, bar.year().value(), asked, found));
    }

    @GetMapping("/entries/{id}")
    Page entry(@PathVariable UUID id, ScopeBar bar) {
        return new Page("accounting/entry.jte", models.entry(models.find(id), null));
    }

    /** Takes a voucher back; the form carries the id of the new entry, so that pressing twice reverses once. */
    @PostMapping("/entries/{id}/reversal")
    @Allowed(Role.ACCOUNTANT)
    Object reverse(@PathVariable UUID id, @RequestParam UUID reversal,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, @RequestParam String reason,
            HttpServletRequest request) {
        Voucher original = models.find(id);
        try {
            return "redirect:/entries/"
                    + vouchers.reverse(new Vouchers.Reversal(reversal, id, on, reason)).entry() + "?year=" + on.getYear();
        } catch (Refused refused) {
            return new Page("accounting/entry.jte",
                    models.entry(original, frames.words(request).of(refused)))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
