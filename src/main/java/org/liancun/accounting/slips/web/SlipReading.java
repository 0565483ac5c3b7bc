package org.liancun.accounting.slips.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.SignedIn;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.slips.By;
import org.liancun.accounting.slips.Slip;
import org.liancun.accounting.slips.SlipBook;
import org.liancun.accounting.slips.SlipDetail;
import org.liancun.accounting.slips.SlipRecords;
import org.liancun.accounting.slips.Slips;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads slips for pages and answers. */
@Component
class SlipReading {
    /** What a clerk may name as the kind of a line; everything else is the accountant's to say. */
    private static final Set<String> KINDS = Set.of("income", "expense", "cost");
    private final SlipRecords records;
    private final Slips slips;
    private final ChartIndex charts;
    private final Clock clock;

    SlipReading(SlipRecords records, Slips slips, ChartIndex charts, Clock clock) {
        this.records = records;
        this.slips = slips;
        this.charts = charts;
        this.clock = clock;
    }

    /** The user of a request that was let through for a role. */
    static SignedIn user(HttpServletRequest request) {
        return Objects.requireNonNull((SignedIn) request.getAttribute(SignedIn.class.getName()));
    }

    static By by(HttpServletRequest request) {
        return By.as(user(request).role());
    }

    Slip slip(UUID id) {
        return records.find(id).orElseThrow(() -> new NotFound(id.toString()));
    }

    SlipDetail detail(UUID id) {
        return records.detail(id).orElseThrow(() -> new NotFound(id.toString()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    SlipForm empty(String book) {
        return SlipForm.empty(book.isEmpty() ? slips.books().stream().findFirst().map(SlipBook::code).orElse("") : book,
                today());
    }

    SlipFormPage form(SlipForm form, @Nullable String refused) {
        List<SlipBook> books = slips.books();
        Optional<SlipDetail> stored = Ids.read(form.id()).flatMap(records::detail);
        List<ChartAccount> kinds = books.stream().filter(book -> book.code().equals(form.book())).findFirst()
                .or(() -> books.stream().findFirst())
                .map(book -> charts.postable(book.chart()).stream()
                        .filter(account -> KINDS.contains(account.accountClass())).toList())
                .orElse(List.of());
        return new SlipFormPage(form, books, stored.map(SlipDetail::papers).orElse(List.of()), kinds,
                stored.isPresent(), stored.map(SlipDetail::returnedBecause).orElse(""), refused);
    }

    /** @param refused what a rule said to the last try; null for none */
    SlipPage page(UUID id, SignedIn user, @Nullable String refused) {
        SlipDetail detail = detail(id);
        return new SlipPage(detail, user.role(), charts.of(detail.book().chart()), today(),
                detail.slip() instanceof Slip.InTheBooks booked && records.reversed(booked.entry()), false, false,
                refused);
    }
}
