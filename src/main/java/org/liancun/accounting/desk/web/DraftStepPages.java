package org.liancun.accounting.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with a draft from its page; the form names the last step that the reader saw. */
@Controller
@Allowed(Role.ACCOUNTANT)
class DraftStepPages {
    private final Books books;
    private final DraftWork work;
    private final DraftModels models;
    private final Frames frames;

    DraftStepPages(Books books, DraftWork work, DraftModels models, Frames frames) {
        this.books = books;
        this.work = work;
        this.models = models;
        this.frames = frames;
    }

    @PostMapping("/books/{code}/drafts/{id}/submission")
    Object submit(@PathVariable String code, @PathVariable UUID id, @RequestParam int step,
            HttpServletRequest request) {
        DraftWork.Seen seen = seen(code, id, step);
        return answer(seen, request, () -> draft(seen, work.submit(seen).id()));
    }

    @PostMapping("/books/{code}/drafts/{id}/return")
    Object giveBack(@PathVariable String code, @PathVariable UUID id, @RequestParam int step,
            @RequestParam String reason, HttpServletRequest request) {
        DraftWork.Seen seen = seen(code, id, step);
        return answer(seen, request, () -> draft(seen, work.giveBack(seen, reason).id()));
    }

    /** @param book whether it is booked at once */
    @PostMapping("/books/{code}/drafts/{id}/checking")
    Object check(@PathVariable String code, @PathVariable UUID id, @RequestParam int step,
            @RequestParam(defaultValue = "false") boolean book, HttpServletRequest request) {
        DraftWork.Seen seen = seen(code, id, step);
        return answer(seen, request,
                () -> book ? entry(work.checkAndBook(seen)) : draft(seen, work.check(seen).id()));
    }

    @PostMapping("/books/{code}/drafts/{id}/booking")
    Object book(@PathVariable String code, @PathVariable UUID id, @RequestParam int step,
            HttpServletRequest request) {
        DraftWork.Seen seen = seen(code, id, step);
        return answer(seen, request, () -> entry(work.book(seen)));
    }

    @PostMapping("/books/{code}/drafts/{id}/discarding")
    Object discard(@PathVariable String code, @PathVariable UUID id, @RequestParam int step,
            HttpServletRequest request) {
        DraftWork.Seen seen = seen(code, id, step);
        return answer(seen, request, () -> draft(seen, work.discard(seen).id()));
    }

    private DraftWork.Seen seen(String code, UUID id, int step) {
        return new DraftWork.Seen(books.find(code).orElseThrow(() -> new NotFound(code)), id, step);
    }

    private Object answer(DraftWork.Seen seen, HttpServletRequest request, Supplier<String> step) {
        try {
            return step.get();
        } catch (Refused refused) {
            return new Page("desk/draft.jte",
                    models.page(seen.book(), seen.id(), frames.words(request).of(refused)))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String draft(DraftWork.Seen seen, UUID id) {
        return "redirect:/books/" + seen.book().code() + "/drafts/" + id;
    }

    private static String entry(Vouchers.Booked booked) {
        return "redirect:/entries/" + booked.entry();
    }
}
