package org.liancun.payout.benefit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Money;
import org.liancun.payout.benefit.Benefits;
import org.liancun.payout.benefit.Count;
import org.liancun.payout.benefit.GainLine;
import org.liancun.payout.benefit.HouseholdBenefit;
import org.liancun.payout.benefit.PlaceBenefit;
import org.liancun.shell.ScopeBar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a year brought to households, for programs. Yuan are decimal text, so that no reader rounds them. */
@RestController
@RequestMapping("/api/v1/benefit")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class BenefitApi {
    private final Benefits benefits;
    private final BenefitReading reading;

    BenefitApi(Benefits benefits, BenefitReading reading) {
        this.benefits = benefits;
        this.reading = reading;
    }

    /** Households that have something in common; no numbers where there are fewer than ten, or others could be told from it. */
    record CountJson(String place, String section, String key, boolean folded, @Nullable Long households,
            @Nullable Long people, @Nullable String amount, @Nullable String yearBefore) {
        static CountJson of(Count count) {
            Count.Figures it = count.figures();
            return it == null
                    ? new CountJson(count.place(), count.section(), count.key(), true, null, null, null, null)
                    : new CountJson(count.place(), count.section(), count.key(), false, it.households(), it.people(),
                            yuan(it.fen()), yuan(it.beforeFen()));
        }
    }

    /** A place; {@code compares} says whether there is a year before to hold it against. */
    record PlaceJson(String place, int year, boolean compares, List<CountJson> counts) {}

    /** What one posting brought. */
    record LineJson(UUID entry, LocalDate on, String organisation, @Nullable String number, String kind, String owed,
            String putIn, String gain, boolean counted, String memo) {
        static LineJson of(GainLine line) {
            return new LineJson(line.entry(), line.on(), line.organisation(), line.number(), line.kind(),
                    yuan(line.grossFen()), yuan(line.costFen()), yuan(line.fen()), line.counted(), line.memo());
        }
    }

    /** A household; {@code whole} says whether all of it is in sight. */
    record HouseholdJson(String household, int year, boolean whole, String amount, String yearBefore,
            List<LineJson> lines, List<LineJson> linesBefore) {}

    /** Counts of a place and of those in it. */
    @GetMapping
    PlaceJson place(ScopeBar bar) {
        PlaceBenefit benefit = benefits.of(bar.year(), bar.place());
        return new PlaceJson(benefit.place(), bar.year().value(), benefit.compares(),
                benefit.counts().stream().map(CountJson::of).toList());
    }

    /** One household, for those who may see it. */
    @GetMapping("/households/{code}")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR, Role.MEMBER})
    HouseholdJson household(@PathVariable String code, ScopeBar bar, HttpServletRequest request) {
        HouseholdBenefit it = reading.household(bar.year(), code, BenefitReading.user(request));
        return new HouseholdJson(it.code(), bar.year().value(), it.whole(), yuan(it.fen()), yuan(it.beforeFen()),
                it.lines().stream().map(LineJson::of).toList(), it.before().stream().map(LineJson::of).toList());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
