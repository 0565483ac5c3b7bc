package org.liancun.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.insight.Alliance;
import org.liancun.insight.Briefing;
import org.liancun.insight.Figure;
import org.liancun.insight.FigureKey;
import org.liancun.insight.FigureWords;
import org.liancun.insight.Release;
import org.liancun.insight.Releases;
import org.liancun.insight.Story;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The briefing of a year, and making its figures public. */
@Controller
@RequestMapping("/briefing")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class BriefingPages {
    private final Briefing briefing;
    private final Releases releases;
    private final Frames frames;
    private final Clock clock;

    BriefingPages(Briefing briefing, Releases releases, Frames frames, Clock clock) {
        this.briefing = briefing;
        this.releases = releases;
        this.frames = frames;
        this.clock = clock;
    }

    /** That of the year in the scope bar. */
    @GetMapping
    String current(ScopeBar bar) {
        return "redirect:/briefing/" + bar.year().value() + "?place=" + bar.place() + "&year=" + bar.year().value();
    }

    @GetMapping("/{year}")
    Object show(HttpServletRequest request, @PathVariable int year, ScopeBar bar) {
        if (request.getParameter("year") != null && bar.year().value() != year) {
            return current(bar);
        }
        return new Page("insight/briefing.jte",
                page(request, Years.of(year), bar.place(), frames.words(request)));
    }

    @PostMapping("/{year}/release")
    @Allowed(Role.COUNTY)
    String release(@PathVariable int year) {
        releases.release(Years.of(year));
        return "redirect:/briefing/" + year;
    }

    @PostMapping("/{year}/withdrawal")
    @Allowed(Role.COUNTY)
    String withdraw(@PathVariable int year) {
        releases.withdraw(Years.of(year));
        return "redirect:/briefing/" + year;
    }

    private BriefingPage page(HttpServletRequest request, FiscalYear year, String place, Words words) {
        List<Figure> figures = briefing.figures(year, place);
        String name = briefing.place(place).map(known -> known.name(words)).orElse(place);
        FigureWords said = new FigureWords(words);
        boolean whole = place.equals(Scope.current().county());
        @Nullable Release release = whole ? releases.of(year).orElse(null) : null;
        boolean clerk = request.getAttribute(SignedIn.class.getName()) instanceof SignedIn user
                && user.role() == Role.COUNTY;
        return new BriefingPage(year.value(), name, Story.of(figures, name, words),
                figures.stream().filter(figure -> figure.alliance() == null).toList(),
                rows(briefing.alliances(year, place), figures, words), release, moved(release, figures, said),
                clerk && whole && !figures.isEmpty(), LocalDate.now(clock), said);
    }

    private static List<BriefingPage.AllianceRow> rows(List<Alliance> alliances, List<Figure> figures, Words words) {
        List<BriefingPage.AllianceRow> rows = new ArrayList<>();
        for (Alliance alliance : alliances) {
            List<Figure> own = figures.stream()
                    .filter(figure -> alliance.code().equals(figure.question().alliance()))
                    .toList();
            if (!own.isEmpty()) {
                rows.add(new BriefingPage.AllianceRow(alliance.name(words), "/alliances/" + alliance.code(),
                        of(own, FigureKey.ALLIANCE_INCOME), of(own, FigureKey.INCOME_GROWTH),
                        of(own, FigureKey.PASTURE_POOLED), of(own, FigureKey.LIVESTOCK_POOLED),
                        of(own, FigureKey.WORKERS_POOLED)));
            }
        }
        return rows;
    }

    private static @Nullable Figure of(List<Figure> own, FigureKey key) {
        return own.stream().filter(figure -> figure.key() == key).findFirst().orElse(null);
    }

    private static List<BriefingPage.Moved> moved(@Nullable Release release, List<Figure> now, FigureWords said) {
        List<BriefingPage.Moved> moved = new ArrayList<>();
        if (release != null) {
            for (Figure then : release.figures()) {
                @Nullable Figure same = now.stream()
                        .filter(figure -> figure.question().equals(then.question()))
                        .findFirst()
                        .orElse(null);
                if (same == null || !Objects.equals(same.value(), then.value())) {
                    moved.add(new BriefingPage.Moved(said.name(then), said.value(then),
                            same == null ? "–" : said.value(same), then.href()));
                }
            }
        }
        return moved;
    }
}
