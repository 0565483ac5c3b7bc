package org.liancun.payout.payslip.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.liancun.access.Scope;
import org.liancun.payout.payslip.LinkBrake;
import org.liancun.payout.payslip.Payslip;
import org.liancun.payout.payslip.PayslipLinks;
import org.liancun.payout.payslip.Payslips;
import org.springframework.stereotype.Component;

/** Opens links to slips for whoever has them. */
@Component
class SharedSlips {
    private final PayslipLinks links;
    private final Payslips payslips;
    private final LinkBrake brake;

    SharedSlips(PayslipLinks links, Payslips payslips, LinkBrake brake) {
        this.links = links;
        this.payslips = payslips;
        this.brake = brake;
    }

    /** A slip that was opened by a link. */
    record Shared(Payslip slip, LocalDate until) {}

    /** Whether that address has to wait. */
    boolean waits(HttpServletRequest request) {
        return brake.holds(request.getRemoteAddr());
    }

    /** For how long, in minutes. */
    long minutes() {
        return brake.seconds() / 60;
    }

    /** The slip behind a secret, read as far as its household sees; nothing where the link opens nothing. */
    Optional<Shared> open(String secret, HttpServletRequest request) {
        Optional<Shared> found = PayslipLinks.county(secret)
                .flatMap(county -> Scope.open(county).ownAccount().call(() -> links.open(secret)))
                .flatMap(opened -> opened.scope().call(() -> payslips.of(opened))
                        .map(slip -> new Shared(slip, opened.until())));
        if (found.isEmpty()) {
            brake.failed(request.getRemoteAddr());
        }
        return found;
    }

    /** Nobody finds it by a search, no other page learns where its reader came from, and nobody between keeps it. */
    static void hide(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
