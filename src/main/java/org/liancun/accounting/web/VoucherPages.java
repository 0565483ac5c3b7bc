package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.VoucherDesk;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which an accountant books vouchers. */
@Controller
@Allowed(Role.ACCOUNTANT)
class VoucherPages {
    private final Books books;
    private final VoucherDesk desk;
    private final TypedVoucher typed;
    private final VoucherDefaults defaults;
    private final Frames frames;

    VoucherPages(Books books, VoucherDesk desk, TypedVoucher typed, VoucherDefaults defaults, Frames frames) {
        this.books = books;
        this.desk = desk;
        this.typed = typed;
        this.defaults = defaults;
        this.frames = frames;
    }

    @GetMapping("/books/{code}/vouchers/new")
    Page empty(@PathVariable String code, ScopeBar bar, @RequestParam(required = false) @Nullable UUID booked,
            @RequestParam(defaultValue = "") String number, VoucherDefaults.Asked asked) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        VoucherForm form = defaults.form(book, bar.year(), asked);
        VoucherPage.Told told = new VoucherPage.Told(booked == null ? null : new Vouchers.Booked(booked, number, true),
                asked.kept(), Objects.requireNonNullElse(asked.state(), ""), List.of(), null);
        return new Page("accounting/voucher.jte", defaults.page(book, form).telling(told));
    }

    @PostMapping("/books/{code}/vouchers")
    Object book(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        VoucherForm form = VoucherForm.of(sent);
        VoucherDesk.Attachment attachment = Attachments.of(form, file);
        TypedVoucher.Read read = typed.read(book, form, attachment != null);
        if (read.voucher() == null) {
            return again(book, form, VoucherPage.Told.problems(read.problems()));
        }
        try {
            Vouchers.Booked booked = desk.book(read.voucher(), attachment, form.from());
            return "redirect:" + UriComponentsBuilder.fromPath("/books/{code}/vouchers/new")
                    .queryParam("booked", booked.entry()).queryParam("number", booked.number())
                    .queryParam("date", form.date()).queryParam("word", read.voucher().word())
                    .queryParam("year", read.voucher().date().getYear())
                    .encode().buildAndExpand(code).toUriString();
        } catch (Refused refused) {
            return again(book, form, VoucherPage.Told.refused(frames.words(request).of(refused)));
        }
    }

    private Page again(Book book, VoucherForm form, VoucherPage.Told told) {
        return new Page("accounting/voucher.jte", defaults.page(book, form).telling(told))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
