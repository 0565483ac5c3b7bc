package org.liancun.payout.payslip.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.kernel.FiscalYear;
import org.liancun.payout.payslip.Payslip;
import org.liancun.payout.payslip.Payslips;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads slips for pages, and leaves a line in the trail before somebody reads those of others. */
@Component
class PayslipReading {
    private final Payslips payslips;
    private final Audit audit;

    PayslipReading(Payslips payslips, Audit audit) {
        this.payslips = payslips;
        this.audit = audit;
    }

    /** The user of a request that was let through for a role. */
    static SignedIn user(HttpServletRequest request) {
        return Objects.requireNonNull((SignedIn) request.getAttribute(SignedIn.class.getName()));
    }

    static boolean own(HttpServletRequest request) {
        return user(request).role() == Role.MEMBER;
    }

    Payslip one(String organisation, int year, String household, HttpServletRequest request) {
        if (!own(request)) {
            demandPersons(household);
            audit.read("payout.slip", household, "payout of " + year);
        }
        return payslips.of(organisation, new FiscalYear(year), household).orElseThrow(() -> new NotFound(household));
    }

    List<Payslip> all(String organisation, int year) {
        demandPersons(organisation);
        audit.read("payout.slips", organisation, "payout of " + year);
        return payslips.all(organisation, new FiscalYear(year));
    }

    List<Payslips.OwnYear> ownYears() {
        return payslips.ownYears();
    }

    String ownHousehold() {
        return payslips.ownHousehold().orElseThrow(() -> new NotFound("household"));
    }

    /** An auditor without an open case sees nobody; the database would say the same with an empty list. */
    private static void demandPersons(String asked) {
        if (!Scope.current().persons()) {
            throw new NotFound(asked);
        }
    }
}
