package org.liancun.payout.payslip.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.payout.payslip.Payslip;
import org.liancun.payout.payslip.PayslipLinks;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links to slips: made and withdrawn by the household or the payer's accountant. */
@Controller
@RequestMapping("/payouts/{organisation:\\d{12}}/{year:\\d{4}}/slips")
@Allowed({Role.ACCOUNTANT, Role.MEMBER})
class LinkPages {
    private final PayslipReading reading;
    private final PayslipLinks links;
    private final PayslipModels models;
    private final Messages messages;

    LinkPages(PayslipReading reading, PayslipLinks links, PayslipModels models, Messages messages) {
        this.reading = reading;
        this.links = links;
        this.models = models;
        this.messages = messages;
    }

    /** Answers with the page and no redirect: the address is shown this once, and would else have to be kept. */
    @PostMapping("/{household}/links")
    Page make(@PathVariable String organisation, @PathVariable int year, @PathVariable String household,
            @RequestParam(defaultValue = "") String days, HttpServletRequest request) {
        Payslip slip = reading.one(organisation, year, household, request);
        try {
            String secret = links.make(List.of(slip), number(days)).get(household);
            return models.made(slip, address(String.valueOf(secret)), request);
        } catch (Refused refused) {
            return models.refused(slip, days, refused, request);
        }
    }

    @PostMapping("/{household}/links/{id}/end")
    Object withdraw(@PathVariable String organisation, @PathVariable int year, @PathVariable String household,
            @PathVariable UUID id, HttpServletRequest request) {
        Payslip slip = reading.one(organisation, year, household, request);
        try {
            links.withdraw(id);
            return "redirect:/payouts/" + organisation + "/" + year + "/slips/" + household;
        } catch (Refused refused) {
            return models.refused(slip, "", refused, request);
        }
    }

    /** All slips with the square codes of links that are made for them, to be printed at once. */
    @PostMapping("/links")
    @Allowed(Role.ACCOUNTANT)
    Page sheets(@PathVariable String organisation, @PathVariable int year, @RequestParam(defaultValue = "bo") String beside) {
        List<Payslip> slips = reading.all(organisation, year);
        Map<String, String> addresses = links.make(slips, PayslipLinks.USUAL_DAYS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> address(each.getValue())));
        return new Page("payslip/sheets.jte", SheetPage.of(organisation, year, slips, messages,
                SlipView.language(beside, Language.BO)).with(addresses));
    }

    private static String address(String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/s/" + secret).build().toUriString();
    }

    /** What is no number is as wrong as none. */
    private static int number(String days) {
        return days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0;
    }
}
