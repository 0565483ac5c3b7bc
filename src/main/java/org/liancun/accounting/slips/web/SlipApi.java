package org.liancun.accounting.slips.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.slips.By;
import org.liancun.accounting.slips.HandingIn;
import org.liancun.accounting.slips.Slip;
import org.liancun.accounting.slips.SlipList;
import org.liancun.accounting.slips.SlipRefusal;
import org.liancun.accounting.slips.SlipSteps;
import org.liancun.accounting.slips.Slips;
import org.liancun.kernel.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Slips for other programs, under the same rules as the pages. */
@RestController
@RequestMapping("/api/v1/slips")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class SlipApi {
    private static final int MOST = 500;
    private final SlipList list;
    private final Slips slips;
    private final HandingIn handingIn;
    private final SlipSteps steps;
    private final SlipReading reading;

    SlipApi(SlipList list, Slips slips, HandingIn handingIn, SlipSteps steps, SlipReading reading) {
        this.list = list;
        this.slips = slips;
        this.handingIn = handingIn;
        this.steps = steps;
        this.reading = reading;
    }

    /** Slips that were moved last first; {@code next} is what the next page's {@code after} is. */
    @GetMapping
    SlipJson.Page all(SlipSearch asked) {
        SlipList.Found found = list.find(asked.search(MOST));
        return new SlipJson.Page(found.rows().stream().map(SlipJson.Row::of).toList(),
                found.next() == null ? null : found.next().toString());
    }

    @GetMapping("/{id}")
    SlipJson.Detail one(@PathVariable UUID id) {
        return SlipJson.Detail.of(reading.detail(id));
    }

    /** Notes a slip, or changes one that is with its clerk. */
    @PostMapping
    @Allowed(Role.CLERK)
    ResponseEntity<SlipJson.Detail> keep(@RequestBody SlipJson.Content sent, HttpServletRequest request) {
        Slips.Kept kept = slips.keep(sent.form().content(), List.of(), SlipReading.by(request));
        return ResponseEntity.created(URI.create("/api/v1/slips/" + kept.slip().id()))
                .body(SlipJson.Detail.of(reading.detail(kept.slip().id())));
    }

    /** Adds papers; electronic invoices among them fill the lines of a slip that has none. */
    @PostMapping("/{id}/papers")
    @Allowed(Role.CLERK)
    SlipJson.Detail papers(@PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> paper, HttpServletRequest request)
            throws IOException {
        slips.keep(SlipForm.of(reading.detail(id)).content(), SlipFormPages.papers(paper), SlipReading.by(request));
        return SlipJson.Detail.of(reading.detail(id));
    }

    /** Takes the step that the slip waits for, or sends it back; booking is done with the voucher. */
    @PostMapping("/{id}/steps")
    @Allowed({Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.TOWNSHIP, Role.ACCOUNTANT, Role.CASHIER})
    SlipJson.Detail step(@PathVariable UUID id, @RequestBody SlipJson.Step sent, HttpServletRequest request) {
        take(reading.slip(id), sent, SlipReading.by(request));
        return SlipJson.Detail.of(reading.detail(id));
    }

    private void take(Slip slip, SlipJson.Step sent, By by) {
        switch (sent.actCode()) {
            case "handed_in" -> handingIn.handIn(is(slip, Slip.WithClerk.class), by);
            case "confirmed" -> steps.confirm(is(slip, Slip.HandedInSlip.class), by);
            case "stamped" -> steps.stamp(is(slip, Slip.ConfirmedSlip.class), by);
            case "approved" -> steps.approve(is(slip, Slip.StampedSlip.class), by);
            case "paid" -> steps.pay(is(slip, Slip.BookedSlip.class), by, sent.day(reading.today()), sent.referenceText());
            case "dropped" -> slips.drop(is(slip, Slip.ReturnedSlip.class), by, sent.reasonText());
            case "returned" -> {
                if (slip instanceof Slip.InTheBooks booked) {
                    steps.sendBackBooked(booked, by, sent.reasonText());
                } else {
                    steps.sendBack(is(slip, Slip.OnItsWay.class), by, sent.reasonText());
                }
            }
            default -> throw new Refused(SlipRefusal.UNKNOWN_STEP, sent.actCode());
        }
    }

    private static <T extends Slip> T is(Slip slip, Class<T> state) {
        if (!state.isInstance(slip)) {
            throw new Refused(SlipRefusal.SLIP_MOVED_ON, String.valueOf(slip.head().number()));
        }
        return state.cast(slip);
    }
}
