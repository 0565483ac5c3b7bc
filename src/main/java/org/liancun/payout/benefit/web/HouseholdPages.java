package org.liancun.payout.benefit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.kernel.Money;
import org.liancun.payout.benefit.GainLine;
import org.liancun.payout.benefit.HouseholdBenefit;
import org.liancun.payout.benefit.HouseholdRow;
import org.liancun.shell.Frames;
import org.liancun.shell.Listing;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.TableFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a year brought to single households, for the household, its accountant, whoever owed it, and auditors with a case. */
@Controller
@Allowed({Role.ACCOUNTANT, Role.AUDITOR, Role.MEMBER})
class HouseholdPages {
    private final BenefitReading reading;
    private final Frames frames;

    HouseholdPages(BenefitReading reading, Frames frames) {
        this.reading = reading;
        this.frames = frames;
    }

    @GetMapping("/benefit/households")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR})
    Page list(ScopeBar bar, Listing asked) {
        return new Page("benefit/households.jte", HouseholdsPage.of(bar.year().value(), reading.mayReadHouseholds(),
                reading.households(bar.year(), bar.place()), asked));
    }

    @GetMapping(path = "/benefit/households", params = "format")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR})
    TableFile listFile(ScopeBar bar, Listing asked) {
        List<HouseholdRow> found = HouseholdsPage.of(bar.year().value(), true,
                reading.households(bar.year(), bar.place()), asked).households().found();
        return new TableFile("benefit-households-" + bar.year().value(),
                List.of("household", "village", "amount_yuan", "year_before_yuan", "not_counted_yuan"),
                found.stream().map(row -> List.of(row.code(), row.village(), new Money(row.fen()),
                        new Money(row.beforeFen()), new Money(row.besideFen()))).toList());
    }

    @GetMapping("/benefit/households/{code}")
    Page one(@PathVariable String code, ScopeBar bar, HttpServletRequest request) {
        SignedIn user = BenefitReading.user(request);
        HouseholdBenefit benefit = reading.household(bar.year(), code, user);
        return new Page("benefit/household.jte", new HouseholdPage(benefit, user.role() == Role.MEMBER,
                BenefitPage.named(benefit.village(), reading.names(), frames.words(request))));
    }

    @GetMapping(path = "/benefit/households/{code}", params = "format")
    TableFile oneFile(@PathVariable String code, ScopeBar bar, HttpServletRequest request) {
        HouseholdBenefit benefit = reading.household(bar.year(), code, BenefitReading.user(request));
        return new TableFile("benefit-" + code + "-" + bar.year().value(),
                List.of("date", "organisation", "number", "kind", "owed_yuan", "put_in_yuan", "gain_yuan", "counted", "memo"),
                benefit.lines().stream().map(line -> List.of(line.on(), line.organisation(),
                        line.number() == null ? "" : line.number(), line.kind(), new Money(line.grossFen()),
                        new Money(line.costFen()), new Money(line.fen()), line.counted() ? "yes" : "no", line.memo()))
                        .toList());
    }

    @GetMapping("/benefit/households/{code}/entries/{entry}")
    Page entry(@PathVariable String code, @PathVariable UUID entry, ScopeBar bar, HttpServletRequest request) {
        SignedIn user = BenefitReading.user(request);
        HouseholdBenefit benefit = reading.household(bar.year(), code, user);
        List<GainLine> lines = Stream.concat(benefit.lines().stream(), benefit.before().stream())
                .filter(line -> line.entry().equals(entry)).toList();
        if (lines.isEmpty()) {
            throw new NotFound(entry.toString());
        }
        boolean own = user.role() == Role.MEMBER;
        return new Page("benefit/entry.jte", new EntryPage(benefit, lines, own, !own));
    }
}
