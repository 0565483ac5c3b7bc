package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.shares.ContributionReversals;
import org.liancun.shell.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Taking a contribution back, with a day and a reason. */
@Controller
@Allowed(Role.ACCOUNTANT)
class ContributionReversalPages {
    private final ContributionReversals reversals;
    private final ReceiptReading reading;
    private final Frames frames;

    ContributionReversalPages(ContributionReversals reversals, ReceiptReading reading, Frames frames) {
        this.reversals = reversals;
        this.reading = reading;
        this.frames = frames;
    }

    @PostMapping("/shares/contributions/{number}/reversal")
    Object reverse(@PathVariable String number, @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        try {
            reversals.reverse(number, Typed.day(on), reason);
            return "redirect:/shares/contributions/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
        } catch (Refused refused) {
            return reading.page(number, frames.words(request).of(refused), request)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
