package org.liancun.payout.payslip.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Money;
import org.liancun.payout.payslip.PayslipRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Slips for programs. Yuan are decimal text, so that no reader rounds them. */
@RestController
@RequestMapping("/api/v1/payouts")
@Allowed({Role.ACCOUNTANT, Role.AUDITOR, Role.MEMBER})
class PayslipApi {
    private final PayslipReading reading;
    private final SlipViews views;

    PayslipApi(PayslipReading reading, SlipViews views) {
        this.reading = reading;
        this.views = views;
    }

    /** A row of the table; {@code kind} is book, rule, line or sum. */
    record RowJson(String kind, String label, String how, String amount) {
        static RowJson of(PayslipRow row) {
            return new RowJson(row.kind(), row.label(), row.how(), new Money(row.fen()).toString());
        }
    }

    /** A slip in one language. */
    record SlipJson(UUID payout, String organisation, int year, String state, LocalDate stateOn, String household,
            String amount, String language, List<String> sentences, List<RowJson> rows) {}

    /**
     * The slip of one household.
     *
     * @param in tag of the slip's language: zh-Hans, bo or en
     */
    @GetMapping("/{organisation:\\d{12}}/{year:\\d{4}}/slips/{household}")
    SlipJson one(@PathVariable String organisation, @PathVariable int year, @PathVariable String household,
            @RequestParam(defaultValue = "") String in, HttpServletRequest request) {
        SlipView view = views.of(reading.one(organisation, year, household, request), in, request);
        return new SlipJson(view.payout().id(), organisation, year, view.payout().state(), view.payout().stateOn(), household,
                new Money(view.slip().amount()).toString(), view.language().tag(), List.of(view.first(), view.second()),
                view.rows().stream().map(RowJson::of).toList());
    }
}
