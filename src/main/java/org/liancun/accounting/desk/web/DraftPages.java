package org.liancun.accounting.desk.web;

import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.desk.Desk;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.desk.Drafts;
import org.liancun.accounting.web.VoucherDefaults;
import org.liancun.accounting.web.VoucherForm;
import org.liancun.accounting.web.VoucherPage;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Listing;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The drafts of a book and each of them: in the form while it may be typed, on paper while somebody checks it. */
@Controller
@Allowed(Role.ACCOUNTANT)
class DraftPages {
    private final Books books;
    private final Drafts drafts;
    private final DraftModels models;
    private final VoucherDefaults defaults;
    private final Desk desk;

    DraftPages(Books books, Drafts drafts, DraftModels models, VoucherDefaults defaults, Desk desk) {
        this.books = books;
        this.drafts = drafts;
        this.models = models;
        this.defaults = defaults;
        this.desk = desk;
    }

    @GetMapping("/books/{code}/drafts")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
    Page list(@PathVariable String code, ScopeBar bar, Listing asked, @RequestParam(defaultValue = "") String state) {
        Book book = books.find(code).filter(found -> !found.isMemorandum()).orElseThrow(() -> new NotFound(code));
        boolean discarded = state.equals("discarded");
        var found = drafts.of(book, discarded ? Drafts.DISCARDED : Drafts.OPEN);
        return new Page("desk/drafts.jte", new DraftsPage(book, discarded, DraftsPage.listed(found, asked),
                !found.isEmpty(), desk.of(book).setting()));
    }

    /** @param edit whether one that was handed in or given up is taken up again */
    @GetMapping("/books/{code}/drafts/{id}")
    Page show(@PathVariable String code, @PathVariable UUID id, ScopeBar bar,
            @RequestParam(defaultValue = "false") boolean edit) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        Draft.Sheet sheet = models.find(book, id);
        Draft draft = sheet.draft();
        boolean typed = draft instanceof Draft.KeptDraft || draft instanceof Draft.ReturnedDraft
                || edit && draft instanceof Draft.Editable;
        if (!typed || draft.head().reverses() != null) {
            return new Page("desk/draft.jte", models.page(book, id, null));
        }
        VoucherPage page = defaults.page(book, VoucherForm.of(id, sheet.typed())).of(sheet, draft.step());
        return new Page("accounting/voucher.jte", page);
    }
}
