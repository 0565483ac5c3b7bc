package org.liancun.accounting.desk.web;

import java.util.List;
import java.util.UUID;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.VoucherProblem;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.desk.Drafts;
import org.liancun.accounting.web.VoucherDefaults;
import org.liancun.accounting.web.VoucherForm;
import org.liancun.accounting.web.VoucherPage;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.shell.Page;
import org.liancun.shell.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a form leads that was to be kept as a draft. */
@Component
class DraftAnswers {
    private final Drafts drafts;
    private final DraftModels models;
    private final VoucherDefaults defaults;

    DraftAnswers(Drafts drafts, DraftModels models, VoucherDefaults defaults) {
        this.drafts = drafts;
        this.models = models;
        this.defaults = defaults;
    }

    /** To the entry, to the draft, or where it was new to the next empty page, as after booking. */
    String done(Book book, int seen, VoucherForm form, Draft draft) {
        if (draft instanceof Draft.BookedDraft) {
            return "redirect:/entries/" + draft.id();
        }
        if (seen > 0) {
            return "redirect:/books/" + book.code() + "/drafts/" + draft.id();
        }
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/books/{code}/vouchers/new")
                .queryParam("kept", draft.id()).queryParam("state", draft.state())
                .queryParam("date", form.date()).queryParam("word", form.word());
        if (form.date().matches("\\d{4}-.*")) {
            next.queryParam("year", form.date().substring(0, 4));
        }
        return "redirect:" + next.encode().buildAndExpand(book.code()).toUriString();
    }

    /** The form as it was sent: a rule would not even let it be kept. */
    Page refused(Book book, VoucherForm form, int seen, String text) {
        VoucherPage page = defaults.page(book, form).telling(VoucherPage.Told.refused(text));
        return answer(drafts.find(UUID.fromString(form.id()))
                .filter(sheet -> sheet.draft().head().bookId().equals(book.id()))
                .map(sheet -> page.of(sheet, seen)).orElse(page));
    }

    /** The draft as it was kept, with what keeps it from going on. */
    Page kept(Book book, UUID id, Refused refused, Words words) {
        Draft.Sheet sheet = models.find(book, id);
        VoucherPage.Told told = refused.refusal() == AccountingRefusal.VOUCHER_REFUSED
                ? VoucherPage.Told.problems(problems(refused)) : VoucherPage.Told.refused(words.of(refused));
        return answer(defaults.page(book, VoucherForm.of(id, sheet.typed())).of(sheet, sheet.draft().step()).telling(told));
    }

    /** What is wrong with a voucher that was refused. */
    static List<VoucherProblem> problems(Refused refused) {
        return ((List<?>) refused.values().get(1)).stream().map(VoucherProblem.class::cast).toList();
    }

    private static Page answer(VoucherPage page) {
        return new Page("accounting/voucher.jte", page).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
