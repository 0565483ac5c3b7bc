package org.liancun.payout.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.kernel.FiscalYear;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.payout.payment.Payments;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/**
 * Lets whoever pays a village's members see whom they pay. A cashier sees no persons otherwise; for a payout of an
 * organisation in sight, and for as long as the request takes, households of that one organisation are in sight.
 */
@Component
class PaymentReading {
    private final Payments payments;
    private final Clock clock;

    PaymentReading(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /** The user of a request that was let through for a role. */
    static SignedIn user(HttpServletRequest request) {
        return Objects.requireNonNull((SignedIn) request.getAttribute(SignedIn.class.getName()));
    }

    /** A payout in the reader's own sight. */
    PaidFrom from(String organisation, int year) {
        return payments.find(organisation, new FiscalYear(year))
                .orElseThrow(() -> new NotFound(organisation + " " + year));
    }

    /** Does the work with the members of that organisation in sight. */
    <T> T paying(PaidFrom from, HttpServletRequest request, Supplier<T> work) {
        Scope own = Scope.current();
        if (user(request).role() != Role.CASHIER) {
            return work.get();
        }
        return new Scope(own.actor(), own.county(), "", List.of(from.payer().code()), null, true, own.readOnly())
                .call(work::get);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
