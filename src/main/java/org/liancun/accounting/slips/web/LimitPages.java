package org.liancun.accounting.slips.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.slips.SlipLimits;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Limits above which the township head approves: seen by all who work with slips, set by township and county. */
@Controller
@RequestMapping("/slips/limits")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class LimitPages {
    private final SlipLimits limits;
    private final SlipReading reading;
    private final Frames frames;

    LimitPages(SlipLimits limits, SlipReading reading, Frames frames) {
        this.limits = limits;
        this.reading = reading;
        this.frames = frames;
    }

    /** A limit as it is typed. */
    record LimitForm(@Nullable String place, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate fromOn,
            @Nullable String amount, @Nullable String source) {
        SlipLimits.NewLimit limit() {
            return new SlipLimits.NewLimit(text(place), fromOn, money(), text(source), false);
        }

        private @Nullable Money money() {
            try {
                return Money.ofYuan(text(amount));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    @GetMapping
    Page limits(HttpServletRequest request) {
        return page(request, new LimitForm("", reading.today(), "", ""), null);
    }

    @PostMapping
    @Allowed({Role.TOWNSHIP, Role.COUNTY})
    Object set(LimitForm form, HttpServletRequest request) {
        try {
            limits.set(form.limit());
            return "redirect:/slips/limits";
        } catch (Refused refused) {
            return page(request, form, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(HttpServletRequest request, LimitForm form, @Nullable String refused) {
        Role role = SlipReading.user(request).role();
        boolean sets = role == Role.TOWNSHIP || role == Role.COUNTY;
        return new Page("slips/limits.jte", new LimitsPage(limits.all(), limits.names(), sets ? limits.places() : List.of(),
                LimitForm.text(form.place()), form.fromOn() == null ? "" : form.fromOn().toString(),
                LimitForm.text(form.amount()), LimitForm.text(form.source()), refused));
    }
}
