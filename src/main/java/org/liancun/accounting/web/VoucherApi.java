package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.Vouchers;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
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

    /** A booked voucher. */
    record BookedJson(UUID id, String number) {}

    @PostMapping("/api/v1/books/{code}/vouchers")
    ResponseEntity<?> book(@PathVariable String code, @RequestBody VoucherJson sent, HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        TypedVoucher.Read read = typed.read(book, sent.form(), false);
        if (read.voucher() == null) {
            return RefusedVoucher.answer(read.problems(), frames.words(request));
        }
        Vouchers.Booked booked = vouchers.enter(read.voucher());
        return ResponseEntity.created(URI.create("/api/v1/entries/" + booked.entry()))
                .body(new BookedJson(booked.entry(), booked.number()));
    }
}
