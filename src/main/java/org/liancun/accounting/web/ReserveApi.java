package org.liancun.accounting.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.ReserveProposal;
import org.liancun.accounting.Reserves;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statutory reserve of companies for programs. */
@RestController
@RequestMapping("/api/v1/books/{code}/years/{year}/reserve")
@Allowed(Role.ACCOUNTANT)
class ReserveApi {
    private final Books books;
    private final Reserves reserves;

    ReserveApi(Books books, Reserves reserves) {
        this.books = books;
        this.reserves = reserves;
    }

    /** What the law asks for, step by step; amounts in yuan. */
    record ProposalJson(String source, String mark, boolean yearClosed, String profit, String uncoveredLoss, String base,
            String share, String registeredCapital, String reserve, String room, String appropriated, String due) {
        static ProposalJson of(ReserveProposal proposal) {
            ReserveProposal.Figures figures = proposal.figures();
            return new ProposalJson(proposal.rule().source(), proposal.rule().mark(), figures.closed(),
                    figures.profit().toString(), figures.loss().toString(), proposal.base().toString(),
                    proposal.share().toString(), proposal.registered().toString(), figures.reserve().toString(),
                    proposal.room().toString(), figures.done().toString(), proposal.due().toString());
        }
    }

    /**
     * What is confirmed; amounts in yuan.
     *
     * @param id of the voucher; absent for a new one
     */
    record ConfirmedJson(@Nullable UUID id, @Nullable String registeredCapital, @Nullable String due) {}

    /** A booked voucher. */
    record BookedJson(UUID id, String number) {}

    /** @param registered the registered capital in yuan; the balance of the capital account where it is left out */
    @GetMapping
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.AUDITOR})
    ProposalJson proposal(@PathVariable String code, @PathVariable int year,
            @RequestParam(required = false) @Nullable String registered) {
        return reserves.proposal(find(code), new FiscalYear(year), registered == null ? null : amount(registered))
                .map(ProposalJson::of).orElseThrow(() -> new Refused(AccountingRefusal.NO_RESERVE_RULE, code));
    }

    @PostMapping
    BookedJson appropriate(@PathVariable String code, @PathVariable int year, @RequestBody ConfirmedJson sent) {
        Vouchers.Booked booked = reserves.appropriate(find(code), new Reserves.Confirmed(
                sent.id() == null ? Ids.next() : sent.id(), new FiscalYear(year), amount(sent.registeredCapital()),
                amount(sent.due())));
        return new BookedJson(booked.entry(), booked.number());
    }

    private Book find(String code) {
        return books.find(code).orElseThrow(() -> new NotFound(code));
    }

    private static Money amount(@Nullable String yuan) {
        try {
            return Money.ofYuan(yuan == null ? "" : yuan);
        } catch (IllegalArgumentException e) {
            throw new Refused(AccountingRefusal.BAD_CAPITAL, String.valueOf(yuan));
        }
    }
}
