package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.accounting.Closing;
import org.liancun.accounting.closing.Attestation;
import org.liancun.accounting.closing.Attestations;
import org.liancun.accounting.closing.MonthEnd;
import org.liancun.ledger.Book;
import org.liancun.shell.Frames;
import org.liancun.shell.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The checklist of a month for programs: read, confirmed, closed, reopened. */
@RestController
@RequestMapping("/api/v1/books/{code}/months/{month}")
@Allowed(Role.ACCOUNTANT)
class ClosingApi {
    private final ClosingModels models;
    private final MonthEnd monthEnd;
    private final Attestations attestations;
    private final Closing closing;
    private final Frames frames;

    ClosingApi(ClosingModels models, MonthEnd monthEnd, Attestations attestations, Closing closing, Frames frames) {
        this.models = models;
        this.monthEnd = monthEnd;
        this.attestations = attestations;
        this.closing = closing;
        this.frames = frames;
    }

    /**
     * What is confirmed or taken back.
     *
     * @param account code of the account that the point is about; absent for the whole book
     * @param figure the one that was read with the point
     * @param amount balance of the bank statement in yuan
     * @param document number of a registered document
     */
    record SaidJson(@Nullable String point, @Nullable String account, @Nullable String figure, @Nullable String amount,
            @Nullable String note, @Nullable String document) {
        Attestation.Said said(YearMonth month) {
            return new Attestation.Said(text(point), text(account), text(figure),
                    AttestationPages.money(text(amount), month), text(note), text(document));
        }
    }

    /** Why a month is reopened. */
    record ReasonJson(@Nullable String reason) {}

    /** A month as it stands now. */
    record MonthJson(String book, YearMonth month, String state) {}

    @GetMapping("/checklist")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.AUDITOR})
    List<PointJson> checklist(@PathVariable String code, @PathVariable YearMonth month, HttpServletRequest request) {
        Book book = models.book(code);
        Words words = frames.words(request);
        return monthEnd.points(book, month).stream().map(point -> PointJson.of(book, point, words)).toList();
    }

    @PostMapping("/attestations")
    @ResponseStatus(HttpStatus.CREATED)
    PointJson say(@PathVariable String code, @PathVariable YearMonth month, @RequestBody SaidJson sent,
            HttpServletRequest request) {
        Book book = models.book(code);
        return PointJson.of(book, attestations.say(book, month, sent.said(month), null), frames.words(request));
    }

    @PostMapping("/attestations/withdrawal")
    MonthJson takeBack(@PathVariable String code, @PathVariable YearMonth month, @RequestBody SaidJson sent) {
        attestations.takeBack(models.book(code), month, sent.said(month));
        return new MonthJson(code, month, "open");
    }

    @PostMapping("/closing")
    MonthJson close(@PathVariable String code, @PathVariable YearMonth month) {
        monthEnd.close(models.book(code), month);
        return new MonthJson(code, month, "closed");
    }

    @PostMapping("/reopening")
    MonthJson reopen(@PathVariable String code, @PathVariable YearMonth month, @RequestBody ReasonJson sent) {
        closing.reopenMonth(models.book(code), month, Scope.current().actor(), text(sent.reason()));
        return new MonthJson(code, month, "open");
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }
}
