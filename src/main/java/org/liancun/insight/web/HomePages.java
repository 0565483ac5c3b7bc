package org.liancun.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.insight.AllianceMap;
import org.liancun.insight.Briefing;
import org.liancun.insight.Release;
import org.liancun.insight.Releases;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.Waiting;
import org.liancun.shell.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the overview for who works here, released figures for everybody else. */
@Controller
class HomePages {
    private final Briefing briefing;
    private final Releases releases;
    private final AllianceMap map;
    private final Frames frames;
    private final ObjectProvider<Waiting> waiting;

    HomePages(Briefing briefing, Releases releases, AllianceMap map, Frames frames, ObjectProvider<Waiting> waiting) {
        this.briefing = briefing;
        this.releases = releases;
        this.map = map;
        this.frames = frames;
        this.waiting = waiting;
    }

    @GetMapping("/")
    Object home(HttpServletRequest request, ScopeBar bar) {
        Words words = frames.words(request);
        if (!(request.getAttribute(SignedIn.class.getName()) instanceof SignedIn user) || user.role() == Role.MEMBER) {
            return open(words);
        }
        return user.role().worksOnSlips() ? "redirect:/slips" : overview(bar, words, user);
    }

    private Page overview(ScopeBar bar, Words words, SignedIn user) {
        OverviewPage page = OverviewPage.of(bar.year().value(), name(bar.place(), words),
                briefing.figures(bar.year(), bar.place()), map.of(bar.year(), bar.place(), words), words);
        return new Page("insight/overview.jte",
                page.with(waiting.stream().map(each -> each.of(user)).flatMap(Optional::stream).toList()));
    }

    private Page open(Words words) {
        Optional<Release> release = releases.latest();
        return new Page("insight/public.jte", new PublicPage(name(Scope.current().county(), words), release.orElse(null),
                release.map(said -> OverviewPage.cards(said.figures(), words)).orElse(List.of())));
    }

    private String name(String place, Words words) {
        return briefing.place(place).map(known -> known.name(words)).orElse("");
    }
}
