package org.liancun.accounting.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.VoucherDesk;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.web.Attachments;
import org.liancun.accounting.web.VoucherForm;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What is typed on the voucher page is kept first, and then, if it is asked for, handed in or booked. */
@Controller
@Allowed(Role.ACCOUNTANT)
class DraftForms {
    private final Books books;
    private final DraftTyping typing;
    private final DraftWork work;
    private final DraftAnswers answers;
    private final Frames frames;

    DraftForms(Books books, DraftTyping typing, DraftWork work, DraftAnswers answers, Frames frames) {
        this.books = books;
        this.typing = typing;
        this.work = work;
        this.answers = answers;
        this.frames = frames;
    }

    /** @param step the last one of the draft that the typist has seen; 0 for a new voucher */
    @PostMapping("/books/{code}/drafts")
    Object keep(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "0") int step, HttpServletRequest request) throws IOException {
        Book book = books.find(code).filter(found -> !found.isMemorandum()).orElseThrow(() -> new NotFound(code));
        VoucherForm form = VoucherForm.of(sent);
        VoucherDesk.Attachment attachment = Attachments.of(form, file);
        Draft draft;
        try {
            draft = typing.keep(book, form, step, attachment);
        } catch (Refused refused) {
            return answers.refused(book, form, step, frames.words(request).of(refused));
        }
        try {
            return answers.done(book, step, form, then(book, draft, sent.getOrDefault("then", List.of("")).getLast()));
        } catch (Refused refused) {
            return answers.kept(book, draft.id(), refused, frames.words(request));
        }
    }

    /** What the pressed button asks for besides keeping; what is handed in or booked already stays as it is. */
    private Draft then(Book book, Draft draft, String wish) {
        DraftWork.Seen seen = new DraftWork.Seen(book, draft.id(), draft.step());
        if (draft instanceof Draft.Writing && wish.equals("submit")) {
            return work.submit(seen);
        }
        if (draft instanceof Draft.Writing && wish.equals("book")) {
            work.book(seen);
            return work.find(seen);
        }
        return draft;
    }
}
