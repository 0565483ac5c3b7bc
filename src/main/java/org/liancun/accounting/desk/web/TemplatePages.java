package org.liancun.accounting.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.VoucherSources;
import org.liancun.accounting.desk.Templates;
import org.liancun.accounting.desk.Typed;
import org.liancun.accounting.web.VoucherForm;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The templates of a book, saved from a booked voucher or from a draft. */
@Controller
@Allowed(Role.ACCOUNTANT)
class TemplatePages {
    private final Books books;
    private final Templates templates;
    private final VoucherSources sources;
    private final DraftModels drafts;
    private final Frames frames;

    TemplatePages(Books books, Templates templates, VoucherSources sources, DraftModels drafts, Frames frames) {
        this.books = books;
        this.templates = templates;
        this.sources = sources;
        this.drafts = drafts;
        this.frames = frames;
    }

    @GetMapping("/books/{code}/templates")
    Page list(@PathVariable String code, ScopeBar bar) {
        return page(book(code), null);
    }

    /** What a booked voucher says, or a draft. */
    @PostMapping("/books/{code}/templates")
    Object save(@PathVariable String code, @RequestParam String name, @RequestParam(required = false) @Nullable UUID entry,
            @RequestParam(required = false) @Nullable UUID draft, HttpServletRequest request) {
        Book book = book(code);
        try {
            templates.save(book, name, draft != null ? drafts.find(book, draft).typed() : booked(book, entry));
            return "redirect:/books/" + code + "/templates";
        } catch (Refused refused) {
            return page(book, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/books/{code}/templates/{id}/removal")
    String remove(@PathVariable String code, @PathVariable UUID id) {
        templates.remove(book(code), id);
        return "redirect:/books/" + code + "/templates";
    }

    private Typed booked(Book book, @Nullable UUID entry) {
        return sources.start(book, "copy:" + entry).map(start -> VoucherForm.of(start, "", "").typed())
                .orElseThrow(() -> new NotFound(String.valueOf(entry)));
    }

    private Page page(Book book, @Nullable String refused) {
        return new Page("desk/templates.jte", new TemplatesPage(book, templates.of(book), refused));
    }

    private Book book(String code) {
        return books.find(code).filter(found -> !found.isMemorandum()).orElseThrow(() -> new NotFound(code));
    }
}
