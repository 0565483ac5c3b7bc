package org.liancun.accounting.slips.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.slips.HandingIn;
import org.liancun.accounting.slips.Slip;
import org.liancun.accounting.slips.SlipSteps;
import org.liancun.accounting.slips.Slips;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The steps of a slip. A form does something only to a slip in the state that it was made for: where the button was
 * pressed twice, the second time finds the next state, changes nothing, and shows it.
 */
@Controller
class SlipStepPages {
    private final SlipSteps steps;
    private final HandingIn handingIn;
    private final Slips slips;
    private final SlipReading reading;
    private final Frames frames;

    SlipStepPages(SlipSteps steps, HandingIn handingIn, Slips slips, SlipReading reading, Frames frames) {
        this.steps = steps;
        this.handingIn = handingIn;
        this.slips = slips;
        this.reading = reading;
        this.frames = frames;
    }

    @PostMapping("/slips/{id}/handing-in")
    @Allowed(Role.CLERK)
    Object handIn(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, request, slip -> {
            if (slip instanceof Slip.WithClerk own) {
                handingIn.handIn(own, SlipReading.by(request));
            }
        });
    }

    @PostMapping("/slips/{id}/confirmation")
    @Allowed(Role.HEAD)
    Object confirm(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, request, slip -> {
            if (slip instanceof Slip.HandedInSlip handedIn) {
                steps.confirm(handedIn, SlipReading.by(request));
            }
        });
    }

    @PostMapping("/slips/{id}/stamp")
    @Allowed(Role.SUPERVISOR)
    Object stamp(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, request, slip -> {
            if (slip instanceof Slip.ConfirmedSlip confirmed) {
                steps.stamp(confirmed, SlipReading.by(request));
            }
        });
    }

    @PostMapping("/slips/{id}/approval")
    @Allowed(Role.TOWNSHIP)
    Object approve(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, request, slip -> {
            if (slip instanceof Slip.StampedSlip stamped) {
                steps.approve(stamped, SlipReading.by(request));
            }
        });
    }

    @PostMapping("/slips/{id}/return")
    @Allowed({Role.HEAD, Role.SUPERVISOR, Role.TOWNSHIP, Role.ACCOUNTANT})
    Object sendBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return step(id, request, slip -> {
            if (slip instanceof Slip.OnItsWay way) {
                steps.sendBack(way, SlipReading.by(request), reason);
            } else if (slip instanceof Slip.InTheBooks booked) {
                steps.sendBackBooked(booked, SlipReading.by(request), reason);
            }
        });
    }

    @PostMapping("/slips/{id}/payment")
    @Allowed(Role.CASHIER)
    Object pay(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String reference, HttpServletRequest request) {
        return step(id, request, slip -> {
            if (slip instanceof Slip.BookedSlip booked) {
                steps.pay(booked, SlipReading.by(request), on, reference);
            }
        });
    }

    /** Gives a returned slip up; one that was never handed in is gone with its photographs. */
    @PostMapping("/slips/{id}/dropping")
    @Allowed(Role.CLERK)
    Object drop(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        if (reading.slip(id) instanceof Slip.NotedSlip noted) {
            slips.discard(noted, SlipReading.by(request));
            return "redirect:/slips";
        }
        return step(id, request, slip -> {
            if (slip instanceof Slip.ReturnedSlip returned) {
                slips.drop(returned, SlipReading.by(request), reason);
            }
        });
    }

    @PostMapping("/slips/{id}/papers/{no}/removal")
    @Allowed(Role.CLERK)
    Object removePaper(@PathVariable UUID id, @PathVariable int no, HttpServletRequest request) {
        if (reading.slip(id) instanceof Slip.WithClerk own) {
            slips.removePaper(own, no, SlipReading.by(request));
        }
        return "redirect:/slips/" + id + "/edit";
    }

    private Object step(UUID id, HttpServletRequest request, Consumer<Slip> change) {
        try {
            change.accept(reading.slip(id));
            return "redirect:/slips/" + id;
        } catch (Refused refused) {
            return new Page("slips/slip.jte",
                    reading.page(id, SlipReading.user(request), SlipWords.of(refused, frames.words(request))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
