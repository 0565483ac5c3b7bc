package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.VoucherDesk;
import org.liancun.accounting.closing.Attestation;
import org.liancun.accounting.closing.Attestations;
import org.liancun.accounting.closing.ClosingRefusal;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.shell.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What an accountant confirms on the checklist of a month, and takes back. */
@Controller
@Allowed(Role.ACCOUNTANT)
class AttestationPages {
    private final ClosingModels models;
    private final Attestations attestations;
    private final Frames frames;

    AttestationPages(ClosingModels models, Attestations attestations, Frames frames) {
        this.models = models;
        this.attestations = attestations;
        this.frames = frames;
    }

    /** What is typed for a point. */
    record Typed(@Nullable String point, @Nullable String account, @Nullable String seen, @Nullable String amount,
            @Nullable String note, @Nullable String document) {
        Attestation.Said said(@Nullable Money read) {
            return new Attestation.Said(text(point), text(account), text(seen), read, text(note), text(document));
        }

        /** Null where none is typed. */
        @Nullable Money read(YearMonth month) {
            return money(text(amount), month);
        }
    }

    @PostMapping("/books/{code}/months/{month}/points")
    Object say(@PathVariable String code, @PathVariable YearMonth month, @ModelAttribute Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        Book book = models.book(code);
        VoucherDesk.Attachment attachment = Attachments.of(text(typed.document()),
                text(typed.point()) + " " + month, file);
        return done(ClosingModels.Asked.of(book, month), typed, request,
                () -> attestations.say(book, month, typed.said(typed.read(month)), attachment));
    }

    @PostMapping("/books/{code}/months/{month}/points/withdrawal")
    Object takeBack(@PathVariable String code, @PathVariable YearMonth month, @ModelAttribute Typed typed,
            HttpServletRequest request) {
        Book book = models.book(code);
        return done(ClosingModels.Asked.of(book, month), typed, request, () -> attestations.takeBack(book, month, typed.said(null)));
    }

    private Object done(ClosingModels.Asked asked, Typed typed, HttpServletRequest request, Runnable change) {
        try {
            change.run();
            return "redirect:/books/" + asked.book().code() + "/closing?year=" + asked.year().value() + "&month="
                    + asked.month();
        } catch (Refused refused) {
            return models.page(asked, new ClosingPage.Told(
                            frames.words(request).of(refused), typed.said(null), text(typed.amount())))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Yuan as it is typed; null where nothing is. */
    static @Nullable Money money(String typed, YearMonth month) {
        try {
            return typed.isEmpty() ? null : Money.ofYuan(typed.replace("\u2212", "-"));
        } catch (IllegalArgumentException e) {
            throw new Refused(ClosingRefusal.AMOUNT_MISSING, month);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
