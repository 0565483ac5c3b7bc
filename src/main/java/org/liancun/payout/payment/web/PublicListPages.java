package org.liancun.payout.payment.web;

import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.payout.payment.PublicList;
import org.liancun.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each household of a village gets, as it is put up for all to read. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class PublicListPages {
    private final PublicList list;
    private final PaymentReading reading;

    PublicListPages(PublicList list, PaymentReading reading) {
        this.list = list;
        this.reading = reading;
    }

    @GetMapping("/payouts/{organisation}/{year:\\d{4}}/payment/public")
    Page look(@PathVariable String organisation, @PathVariable int year) {
        PaidFrom from = reading.from(organisation, year);
        return new Page("payment/public.jte", new PublicListPage(from, list.of(from)));
    }
}
