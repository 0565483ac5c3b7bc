package org.liancun.payout.payslip.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.payout.payslip.Payslip;
import org.liancun.payout.payslip.PayslipLinks;
import org.liancun.payout.payslip.Payslips;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Slips to read and to print. */
@Controller
@Allowed({Role.ACCOUNTANT, Role.AUDITOR})
class PayslipPages {
    private final PayslipReading reading;
    private final PayslipModels models;
    private final SlipViews views;
    private final Messages messages;

    PayslipPages(PayslipReading reading, PayslipModels models, SlipViews views, Messages messages) {
        this.reading = reading;
        this.models = models;
        this.views = views;
        this.messages = messages;
    }

    /** A member's way to the own slip: the newest. */
    @GetMapping("/payslip")
    @Allowed(Role.MEMBER)
    Object own() {
        List<Payslips.OwnYear> years = reading.ownYears();
        if (years.isEmpty()) {
            return new Page("payslip/none.jte");
        }
        Payslips.OwnYear newest = years.getFirst();
        return "redirect:/payouts/" + newest.organisation() + "/" + newest.year() + "/slips/" + reading.ownHousehold();
    }

    /** @param in tag of the slip's language; without it the reader's own */
    @GetMapping("/payouts/{organisation:\\d{12}}/{year:\\d{4}}/slips/{household}")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR, Role.MEMBER})
    Page one(@PathVariable String organisation, @PathVariable int year, @PathVariable String household,
            @RequestParam(defaultValue = "") String in, HttpServletRequest request) {
        return models.page(reading.one(organisation, year, household, request), in, String.valueOf(PayslipLinks.USUAL_DAYS), request);
    }

    @GetMapping("/payouts/{organisation:\\d{12}}/{year:\\d{4}}/slips/{household}/picture.png")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR, Role.MEMBER})
    ResponseEntity<byte[]> picture(@PathVariable String organisation, @PathVariable int year,
            @PathVariable String household, @RequestParam(defaultValue = "") String in, HttpServletRequest request) {
        Payslip slip = reading.one(organisation, year, household, request);
        return png(views.picture(slip, in, request), slip);
    }

    /** @param beside tag of the language that stands beside Chinese */
    @GetMapping("/payouts/{organisation:\\d{12}}/{year:\\d{4}}/slips")
    Page sheets(@PathVariable String organisation, @PathVariable int year, @RequestParam(defaultValue = "bo") String beside) {
        return new Page("payslip/sheets.jte", SheetPage.of(organisation, year, reading.all(organisation, year), messages,
                SlipView.language(beside, Language.BO)));
    }

    /** Nobody between keeps it: it is about one household. */
    static ResponseEntity<byte[]> png(byte[] picture, Payslip slip) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"slip-" + slip.ground().payout().year() + ".png\"")
                .body(picture);
    }
}
