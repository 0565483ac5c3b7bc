package org.liancun.payout.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.payout.payment.BankLayouts;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.payout.payment.Payments;
import org.liancun.payout.payment.Settlements;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is still to be paid of a village's payout, what stands against it, and the next try. */
@Controller
@RequestMapping("/payouts/{organisation}/{year:\\d{4}}/payment")
@Allowed({Role.ACCOUNTANT, Role.CASHIER})
class PaymentPages {
    private final Payments payments;
    private final Settlements settlements;
    private final BankLayouts layouts;
    private final PaymentReading reading;
    private final Frames frames;

    PaymentPages(Payments payments, Settlements settlements, BankLayouts layouts, PaymentReading reading, Frames frames) {
        this.payments = payments;
        this.settlements = settlements;
        this.layouts = layouts;
        this.reading = reading;
        this.frames = frames;
    }

    @GetMapping
    Page look(@PathVariable String organisation, @PathVariable int year, HttpServletRequest request) {
        return page(reading.from(organisation, year), request, null);
    }

    @PostMapping("/batches")
    Object batch(@PathVariable String organisation, @PathVariable int year, @RequestParam UUID id, @RequestParam String layout,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on, HttpServletRequest request) {
        return made(reading.from(organisation, year), request,
                new Payments.NewBatch(id, organisation, new FiscalYear(year), layout, on, Set.of()));
    }

    @PostMapping("/lists")
    Object list(@PathVariable String organisation, @PathVariable int year, @RequestParam UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") List<String> household, HttpServletRequest request) {
        PaidFrom from = reading.from(organisation, year);
        return made(from, request,
                new Payments.NewBatch(id, organisation, new FiscalYear(year), null, on, Set.copyOf(household)));
    }

    @PostMapping("/unclaimed")
    Object unclaimed(@PathVariable String organisation, @PathVariable int year,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on, HttpServletRequest request) {
        PaidFrom from = reading.from(organisation, year);
        return done(from, request, () -> {
            settlements.markUnclaimed(organisation, new FiscalYear(year), on);
            return PaymentPage.path(from);
        });
    }

    private Object made(PaidFrom from, HttpServletRequest request, Payments.NewBatch fresh) {
        return done(from, request, () -> PaymentPage.path(from) + "/batches/" + payments.make(fresh));
    }

    private Object done(PaidFrom from, HttpServletRequest request, Supplier<String> work) {
        try {
            return "redirect:" + reading.paying(from, request, work);
        } catch (Refused refused) {
            return page(from, request, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(PaidFrom from, HttpServletRequest request, @Nullable String refused) {
        Payments.Standing standing = reading.paying(from, request, () -> payments.standing(from, reading.today()));
        return new Page("payment/payment.jte", new PaymentPage(standing, layouts.offered(), Ids.next(), refused));
    }
}
