package org.liancun.accounting.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.desk.Drafts;
import org.liancun.accounting.desk.Typed;
import org.liancun.accounting.web.RefusedVoucher;
import org.liancun.accounting.web.VoucherJson;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Drafts for programs: kept, handed in, returned, checked, booked. */
@RestController
@Allowed(Role.ACCOUNTANT)
class DraftApi {
    private final Books books;
    private final Drafts drafts;
    private final DraftTyping typing;
    private final DraftWork work;
    private final Frames frames;

    DraftApi(Books books, Drafts drafts, DraftTyping typing, DraftWork work, Frames frames) {
        this.books = books;
        this.drafts = drafts;
        this.typing = typing;
        this.work = work;
        this.frames = frames;
    }

    /**
     * A draft in a list.
     *
     * @param step number of its last change, which whoever changes it names
     */
    record DraftJson(UUID id, String state, int step, String date, String summary, String amount, Set<String> writers,
            String by, String at) {
        static DraftJson of(Draft draft) {
            Draft.DraftHead head = draft.head();
            return new DraftJson(draft.id(), draft.state(), draft.step(), head.date(), head.summary(),
                    head.amount().toString(), head.writers(), head.last().actor(), head.last().at().toString());
        }
    }

    /** A draft with its lines and what was done with it. */
    record SheetJson(DraftJson draft, String word, String number, String document, @Nullable UUID reverses,
            List<Typed.Line> lines, List<Draft.Step> steps) {}

    /**
     * A voucher to be kept.
     *
     * @param step the last one that was seen; 0 or absent for a new one
     */
    record KeepJson(@Nullable Integer step, @Nullable VoucherJson voucher) {}

    /**
     * What is to be done.
     *
     * @param step the last one that was seen
     * @param to submitted, returned, checked, booked or discarded
     * @param reason why it is returned
     */
    record StepJson(int step, @Nullable String to, @Nullable String reason) {}

    /** What came of a step: the number once it is booked. */
    record DoneJson(UUID id, String state, int step, @Nullable String number) {}

    @GetMapping("/api/v1/books/{code}/drafts")
    List<DraftJson> list(@PathVariable String code) {
        return drafts.of(book(code), Drafts.OPEN).stream().map(DraftJson::of).toList();
    }

    @GetMapping("/api/v1/books/{code}/drafts/{id}")
    SheetJson show(@PathVariable String code, @PathVariable UUID id) {
        Draft.Sheet sheet = work.sheet(new DraftWork.Seen(book(code), id, 0));
        return new SheetJson(DraftJson.of(sheet.draft()), sheet.typed().word(), sheet.typed().number(),
                sheet.typed().document(), sheet.draft().head().reverses(), sheet.typed().lines(), sheet.steps());
    }

    @PostMapping("/api/v1/books/{code}/drafts")
    ResponseEntity<DraftJson> keep(@PathVariable String code, @RequestBody KeepJson sent) {
        VoucherJson voucher = Objects.requireNonNullElse(sent.voucher(), VoucherJson.EMPTY);
        Draft draft = typing.keep(book(code), voucher.form(), Objects.requireNonNullElse(sent.step(), 0), null);
        return ResponseEntity.created(URI.create("/api/v1/books/" + code + "/drafts/" + draft.id()))
                .body(DraftJson.of(draft));
    }

    @PostMapping("/api/v1/books/{code}/drafts/{id}/steps")
    ResponseEntity<?> step(@PathVariable String code, @PathVariable UUID id, @RequestBody StepJson sent,
            HttpServletRequest request) {
        DraftWork.Seen seen = new DraftWork.Seen(book(code), id, sent.step());
        try {
            String number = done(seen, sent);
            Draft draft = work.find(seen);
            return ResponseEntity.ok(new DoneJson(id, draft.state(), draft.step(), number));
        } catch (Refused refused) {
            if (refused.refusal() != AccountingRefusal.VOUCHER_REFUSED) {
                throw refused;
            }
            return RefusedVoucher.answer(DraftAnswers.problems(refused), frames.words(request));
        }
    }

    /** The number, once it is booked. */
    private @Nullable String done(DraftWork.Seen seen, StepJson sent) {
        switch (Objects.requireNonNullElse(sent.to(), "")) {
            case "submitted" -> work.submit(seen);
            case "returned" -> work.giveBack(seen, Objects.requireNonNullElse(sent.reason(), ""));
            case "checked" -> work.check(seen);
            case "discarded" -> work.discard(seen);
            case "booked" -> {
                return work.book(seen).number();
            }
            default -> throw new NotFound(String.valueOf(sent.to()));
        }
        return null;
    }

    private Book book(String code) {
        return books.find(code).filter(found -> !found.isMemorandum()).orElseThrow(() -> new NotFound(code));
    }
}
