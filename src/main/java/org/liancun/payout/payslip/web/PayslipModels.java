package org.liancun.payout.payslip.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.kernel.Refused;
import org.liancun.payout.payslip.Payslip;
import org.liancun.payout.payslip.PayslipLinks;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts together what the page of one slip shows. */
@Component
class PayslipModels {
    private final PayslipReading reading;
    private final PayslipLinks links;
    private final SlipViews views;
    private final Frames frames;

    PayslipModels(PayslipReading reading, PayslipLinks links, SlipViews views, Frames frames) {
        this.reading = reading;
        this.links = links;
        this.views = views;
        this.frames = frames;
    }

    /**
     * The page of a slip.
     *
     * @param in tag of the slip's language; empty for the reader's
     * @param days what the form for a link holds
     */
    Page page(Payslip slip, String in, String days, HttpServletRequest request) {
        return page(slip, in, request, links(slip, days, request, null, null));
    }

    /** The same after a link was made, which it shows this once. */
    Page made(Payslip slip, String address, HttpServletRequest request) {
        return page(slip, "", request, links(slip, String.valueOf(PayslipLinks.USUAL_DAYS), request, address, null));
    }

    /** The same after a rule said no. */
    Page refused(Payslip slip, String days, Refused refused, HttpServletRequest request) {
        return page(slip, "", request, links(slip, days, request, null, frames.words(request).of(refused)))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Payslip slip, String in, HttpServletRequest request, PayslipPage.Links shown) {
        boolean own = PayslipReading.own(request);
        return new Page("payslip/page.jte", new PayslipPage(views.of(slip, in, request), own,
                own ? reading.ownYears() : List.of(), shown));
    }

    private PayslipPage.Links links(Payslip slip, String days, HttpServletRequest request, @Nullable String fresh,
            @Nullable String refused) {
        SignedIn user = PayslipReading.user(request);
        boolean mayMake = user.role() == Role.MEMBER || user.role() == Role.ACCOUNTANT;
        return new PayslipPage.Links(links.of(slip), links.today(), mayMake, days, fresh, refused);
    }
}
