package org.liancun.payout.benefit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.kernel.FiscalYear;
import org.liancun.payout.benefit.BenefitCases;
import org.liancun.payout.benefit.Benefits;
import org.liancun.payout.benefit.HouseholdBenefit;
import org.liancun.payout.benefit.HouseholdRow;
import org.liancun.registry.Places;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads what single households gained for pages and answers, and leaves a line in the trail before it does. */
@Component
class BenefitReading {
    private final Benefits benefits;
    private final BenefitCases cases;
    private final Places places;
    private final Audit audit;

    BenefitReading(Benefits benefits, BenefitCases cases, Places places, Audit audit) {
        this.benefits = benefits;
        this.cases = cases;
        this.places = places;
        this.audit = audit;
    }

    /** The user of a request that was let through for a role. */
    static SignedIn user(HttpServletRequest request) {
        return Objects.requireNonNull((SignedIn) request.getAttribute(SignedIn.class.getName()));
    }

    /** Whether the reader may see single households at all; which ones, the database decides. */
    boolean mayReadHouseholds() {
        return Scope.current().persons() || !cases.openNumbers().isEmpty();
    }

    List<HouseholdRow> households(FiscalYear year, String place) {
        if (!mayReadHouseholds()) {
            return List.of();
        }
        told("benefit.households", place, year);
        return benefits.households(year, place);
    }

    HouseholdBenefit household(FiscalYear year, String code, SignedIn user) {
        if (user.role() != Role.MEMBER) {
            if (!mayReadHouseholds()) {
                throw new NotFound(code);
            }
            told("benefit.household", code, year);
        }
        return benefits.household(year, code).orElseThrow(() -> new NotFound(code));
    }

    /** Code of the household that the user is of. */
    Optional<String> own() {
        return benefits.ownHousehold();
    }

    /** Names of the county, its townships and its villages, by code. */
    Map<String, Named> names() {
        Map<String, Named> names = java.util.stream.Stream.concat(places.townships().stream(), places.villages().stream())
                .collect(Collectors.toMap(place -> place.code(), place -> new Named(place.nameZh(), place.nameEn())));
        places.byCode(Scope.current().county())
                .ifPresent(county -> names.put(county.code(), new Named(county.nameZh(), county.nameEn())));
        return names;
    }

    /** What a place is called. */
    record Named(String zh, String en) {}

    private void told(String kind, String subject, FiscalYear year) {
        List<String> numbers = cases.openNumbers();
        audit.read(kind, subject, "benefit of " + year.value()
                + (numbers.isEmpty() ? "" : ", case " + String.join(", ", numbers)));
    }
}
