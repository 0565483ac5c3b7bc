package org.liancun.payout.payslip.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Slips by links, for visitors without a login. */
@Controller
class SharedSlipPages {
    private final SharedSlips shared;
    private final SlipViews views;

    SharedSlipPages(SharedSlips shared, SlipViews views) {
        this.shared = shared;
        this.views = views;
    }

    /** @param in tag of the slip's language; without it the reader's own */
    @GetMapping("/s/{secret}")
    Page one(@PathVariable String secret, @RequestParam(defaultValue = "") String in, HttpServletRequest request,
            HttpServletResponse response) {
        SharedSlips.hide(response);
        if (shared.waits(request)) {
            return new Page("payslip/gone.jte", shared.minutes()).withStatus(HttpStatus.TOO_MANY_REQUESTS);
        }
        return shared.open(secret, request)
                .map(found -> new Page("payslip/shared.jte", new SharedSlipPage(views.of(found.slip(), in, request),
                        "/s/" + secret, found.until())))
                .orElseGet(() -> new Page("payslip/gone.jte", 0L).withStatus(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/s/{secret}/picture.png")
    Object picture(@PathVariable String secret, @RequestParam(defaultValue = "") String in, HttpServletRequest request,
            HttpServletResponse response) {
        SharedSlips.hide(response);
        Optional<SharedSlips.Shared> found = shared.waits(request) ? Optional.empty() : shared.open(secret, request);
        return found.<Object>map(each -> PayslipPages.png(views.picture(each.slip(), in, request), each.slip()))
                .orElse("redirect:/s/over");
    }
}
