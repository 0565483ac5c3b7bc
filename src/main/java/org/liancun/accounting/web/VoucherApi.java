package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.VoucherProblem;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers from other programs, under the same rules as the page. */
@RestController
@Allowed(Role.ACCOUNTANT)
class VoucherApi {
    private final Books books;
    private final TypedVoucher typed;
    private final Vouchers vouchers;
    private final Frames frames;

    VoucherApi(Books books, TypedVoucher typed, Vouchers vouchers, Frames frames) {
        this.books = books;
        this.typed = typed;
        this.vouchers = vouchers;
        this.frames = frames;
    }

    /**
     * A voucher to be booked.
     *
     * @param id of the entry; absent for a new one
     * @param date as 2023-07-01
     * @param word 记, 收, 付 or 转; 记 where it is left out
     * @param number what the paper says; the next one where it is left out
     * @param document number of a registered document
     */
    record VoucherJson(@Nullable UUID id, @Nullable String date, @Nullable String word, @Nullable String number,
            @Nullable String document, @Nullable List<LineJson> lines) {
        VoucherForm form() {
            return new VoucherForm((id == null ? Ids.next() : id).toString(), text(date), text(word), text(number),
                    text(document), "", lines == null ? List.of() : lines.stream().map(LineJson::line).toList());
        }
    }

    /** A line; an amount in yuan on one side. */
    record LineJson(@Nullable String summary, @Nullable String account, @Nullable String debit,
            @Nullable String credit, @Nullable String party) {
        VoucherForm.Line line() {
            return new VoucherForm.Line(text(summary), text(account), text(debit), text(credit), text(party));
        }
    }

    /** A booked voucher. */
    record BookedJson(UUID id, String number) {}

    /**
     * What is wrong with a line.
     *
     * @param line from 1; 0 for the voucher as a whole
     */
    record ProblemJson(int line, String field, String rule, String value, String detail, String mend) {
        static ProblemJson of(VoucherProblem problem, Words words) {
            return new ProblemJson(problem.index() + 1, problem.field(), problem.rule().name(), problem.value(),
                    ProblemTexts.rule(words, problem), ProblemTexts.mend(words, problem));
        }
    }

    @PostMapping("/api/v1/books/{code}/vouchers")
    ResponseEntity<?> book(@PathVariable String code, @RequestBody VoucherJson sent, HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        TypedVoucher.Read read = typed.read(book, sent.form(), false);
        if (read.voucher() == null) {
            return refused(read.problems(), frames.words(request));
        }
        Vouchers.Booked booked = vouchers.enter(read.voucher());
        return ResponseEntity.created(URI.create("/api/v1/entries/" + booked.entry()))
                .body(new BookedJson(booked.entry(), booked.number()));
    }

    private static ResponseEntity<ProblemDetail> refused(List<VoucherProblem> problems, Words words) {
        AccountingRefusal refusal = AccountingRefusal.VOUCHER_REFUSED;
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
                words.t(refusal.key(), (long) problems.size()));
        detail.setType(URI.create("/problems/voucher-refused"));
        detail.setProperty("refusal", refusal.name());
        detail.setProperty("problems", problems.stream().map(problem -> ProblemJson.of(problem, words)).toList());
        return ResponseEntity.unprocessableContent().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
