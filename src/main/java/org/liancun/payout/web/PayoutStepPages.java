package org.liancun.payout.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.decisions.Period;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutRecords;
import org.liancun.payout.PayoutRefusal;
import org.liancun.payout.Payouts;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The steps of a payout. A form does something only to a payout in the state that it was made for: where the button was
 * pressed twice, the second time finds the next state, changes nothing, and shows it.
 */
@Controller
@Allowed({Role.ACCOUNTANT, Role.ALLIANCE})
class PayoutStepPages {
    private final Payouts payouts;
    private final PayoutRecords records;
    private final PayoutReading reading;
    private final Minutes minutes;
    private final Frames frames;

    PayoutStepPages(Payouts payouts, PayoutRecords records, PayoutReading reading, Minutes minutes, Frames frames) {
        this.payouts = payouts;
        this.records = records;
        this.reading = reading;
        this.minutes = minutes;
        this.frames = frames;
    }

    @PostMapping("/payouts")
    String draft(@RequestParam String organisation, @RequestParam int year,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        FiscalYear asked = new FiscalYear(year);
        UUID id = records.standing(organisation, asked)
                .orElseGet(() -> payouts.draft(organisation, asked, on).id());
        return "redirect:/payouts/" + id + "?year=" + year;
    }

    @PostMapping("/payouts/{id}/opening")
    Object open(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            HttpServletRequest request) {
        return step(id, request, payout -> {
            if (payout instanceof Payout.DraftPayout draft) {
                payouts.open(draft, on);
            }
        });
    }

    @PostMapping("/payouts/{id}/resolution")
    Object resolve(@PathVariable UUID id, ResolutionForm form, HttpServletRequest request) {
        return step(id, request, payout -> {
            if (payout instanceof Payout.OpenPayout open) {
                payouts.resolve(open, minutes.resolution(open, form));
            }
        });
    }

    @PostMapping("/payouts/{id}/publication")
    Object publish(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam int days, HttpServletRequest request) {
        return step(id, request, payout -> {
            if (payout instanceof Payout.ResolvedPayout resolved) {
                payouts.publish(resolved, boardDays(payout, on, days));
            }
        });
    }

    @PostMapping("/payouts/{id}/payment")
    Object pay(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            HttpServletRequest request) {
        return step(id, request, payout -> {
            if (payout instanceof Payout.PublishedPayout published) {
                payouts.pay(published, on);
            }
        });
    }

    @PostMapping("/payouts/{id}/withdrawal")
    Object withdraw(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam String reason, HttpServletRequest request) {
        return step(id, request, payout -> {
            if (payout instanceof Payout.Undecided undecided) {
                payouts.withdraw(undecided, on, reason);
            }
        });
    }

    @PostMapping("/payouts/{id}/reversal")
    Object reverse(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam String reason, HttpServletRequest request) {
        return step(id, request, payout -> {
            if (payout instanceof Payout.Decided decided) {
                payouts.reverse(decided, on, reason);
            }
        });
    }

    private static Period boardDays(Payout payout, LocalDate from, int days) {
        if (days < 1) {
            throw new Refused(PayoutRefusal.NO_BOARD_DAYS, payout.head().organisation(), days);
        }
        return Period.of(from, days);
    }

    private Object step(UUID id, HttpServletRequest request, Consumer<Payout> change) {
        Payout payout = records.find(id).orElseThrow(() -> new NotFound(id.toString()));
        try {
            change.accept(payout);
            return "redirect:/payouts/" + id + "?year=" + payout.head().year().value();
        } catch (Refused refused) {
            return new Page("payout/payout.jte",
                    reading.page(id, PayoutReading.user(request), frames.words(request).of(refused)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
