package org.liancun.payout.benefit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.payout.benefit.Benefits;
import org.liancun.payout.benefit.Count;
import org.liancun.payout.benefit.PlaceBenefit;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.TableFile;
import org.liancun.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a year brought to households, in counts: of a place, by kind of gain, and by which rules. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class BenefitPages {
    private final Benefits benefits;
    private final BenefitReading reading;
    private final Books books;
    private final Frames frames;

    BenefitPages(Benefits benefits, BenefitReading reading, Books books, Frames frames) {
        this.benefits = benefits;
        this.reading = reading;
        this.books = books;
        this.frames = frames;
    }

    /** A member reads of the own household, everybody else of their place. */
    @GetMapping("/benefit")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
    Object place(ScopeBar bar, HttpServletRequest request) {
        SignedIn user = BenefitReading.user(request);
        if (user.role() == Role.MEMBER) {
            return ownHousehold(bar, "");
        }
        return new Page("benefit/place.jte", BenefitPage.of(benefits.of(bar.year(), bar.place()), reading.names(),
                frames.words(request), reading.mayReadHouseholds(),
                user.role() == Role.COUNTY || user.role() == Role.AUDITOR));
    }

    @GetMapping(path = "/benefit", params = "format")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
    Object placeFile(ScopeBar bar, @RequestParam String format, HttpServletRequest request) {
        if (BenefitReading.user(request).role() == Role.MEMBER) {
            return ownHousehold(bar, "&format=" + (format.equals("xlsx") ? format : "csv"));
        }
        PlaceBenefit benefit = benefits.of(bar.year(), bar.place());
        return new TableFile("benefit-" + benefit.place() + "-" + bar.year().value(),
                List.of("place", "section", "key", "households", "people", "amount_yuan", "year_before_yuan"),
                benefit.counts().stream().map(BenefitPages::cells).toList());
    }

    @GetMapping("/benefit/kinds/{kind}")
    Page kind(@PathVariable String kind, ScopeBar bar, HttpServletRequest request) {
        if (!KindPage.KINDS.contains(kind)) {
            throw new NotFound(kind);
        }
        Words words = frames.words(request);
        PlaceBenefit benefit = benefits.of(bar.year(), bar.place());
        Map<String, String> names = books.all().stream()
                .collect(Collectors.toMap(Book::code, book -> words.name(book.nameZh(), book.nameEn())));
        return new Page("benefit/kind.jte", new KindPage(kind, BenefitPage.named(benefit.place(), reading.names(), words),
                benefit, benefits.rules().stream().filter(rule -> rule.kind().equals(kind)).toList(), names));
    }

    @GetMapping("/benefit/rules")
    Page rules() {
        return new Page("benefit/rules.jte", benefits.rules());
    }

    private String ownHousehold(ScopeBar bar, String more) {
        return "redirect:/benefit/households/" + reading.own().orElseThrow(() -> new NotFound("benefit"))
                + "?year=" + bar.year().value() + more;
    }

    /** What is folded says so: a program must not take it for nothing. */
    private static List<@Nullable Object> cells(Count count) {
        Count.Figures figures = count.figures();
        List<@Nullable Object> cells = new ArrayList<>(List.of(count.place(), count.section(), count.key()));
        cells.addAll(figures == null ? List.of("<10", "<10", "", "")
                : List.of(figures.households(), figures.people(), new Money(figures.fen()), new Money(figures.beforeFen())));
        return cells;
    }
}
