package org.liancun.accounting.desk.web;

import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.desk.TwoPersons;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a book asks for two persons: set by those above it, never by whoever keeps it. */
@Controller
class TwoPersonsPages {
    private final Books books;
    private final TwoPersons twoPersons;

    TwoPersonsPages(Books books, TwoPersons twoPersons) {
        this.books = books;
        this.twoPersons = twoPersons;
    }

    @PostMapping("/books/{code}/two-persons")
    @Allowed({Role.COUNTY, Role.TOWNSHIP})
    String set(@PathVariable String code, @RequestParam boolean asked) {
        Book book = books.find(code).filter(found -> !found.isMemorandum()).orElseThrow(() -> new NotFound(code));
        twoPersons.set(book, asked);
        return "redirect:/books/" + code + "/drafts";
    }
}
