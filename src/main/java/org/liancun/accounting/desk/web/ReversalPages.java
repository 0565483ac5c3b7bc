package org.liancun.accounting.desk.web;

import java.time.LocalDate;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.Vouchers;
import org.liancun.accounting.desk.Drafts;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands in that a voucher is to be taken back, where a second person checks that too. */
@Controller
@Allowed(Role.ACCOUNTANT)
class ReversalPages {
    private final Books books;
    private final Drafts drafts;

    ReversalPages(Books books, Drafts drafts) {
        this.books = books;
        this.drafts = drafts;
    }

    /** @param reversal id of the new entry, made when the form was shown: pressing twice hands in once */
    @PostMapping("/books/{code}/drafts/reversals")
    String handIn(@PathVariable String code, @RequestParam UUID entry, @RequestParam UUID reversal,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, @RequestParam String reason) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        return "redirect:/books/" + code + "/drafts/"
                + drafts.submitReversal(book, new Vouchers.Reversal(reversal, entry, on, reason)).id();
    }
}
