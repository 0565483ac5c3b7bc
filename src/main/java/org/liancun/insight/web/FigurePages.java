package org.liancun.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.insight.Alliance;
import org.liancun.insight.Briefing;
import org.liancun.insight.FigureList;
import org.liancun.insight.FigureQuestion;
import org.liancun.insight.FigureWords;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a figure is made of, for people. */
@Controller
@RequestMapping("/figures/{key}/{year}")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class FigurePages {
    private final Briefing briefing;
    private final Frames frames;
    private final FigureQuestions questions;

    FigurePages(Briefing briefing, Frames frames, FigureQuestions questions) {
        this.briefing = briefing;
        this.frames = frames;
        this.questions = questions;
    }

    @GetMapping
    Page show(HttpServletRequest request, @PathVariable String key, @PathVariable int year,
            @RequestParam(required = false) @Nullable String after) {
        FigureQuestion question = questions.of(request, key, year);
        FigureList list = briefing.open(question, after).orElseThrow(() -> new NotFound(key + " " + year));
        Words words = frames.words(request);
        Map<String, String> names = briefing.alliances(question.year(), question.place()).stream()
                .collect(Collectors.toMap(Alliance::code, alliance -> alliance.name(words)));
        String href = question.href();
        String more = href.contains("?") ? "&" : "?";
        return new Page("insight/figure.jte", new FigurePage(list, year,
                briefing.place(question.place()).map(place -> place.name(words)).orElse(question.place()),
                new FigureWords(words), names, list.next() == null ? "" : href + more + "after=" + list.next(),
                href + more + "format=csv", after == null));
    }

    @GetMapping(params = "format")
    Object csv(HttpServletRequest request, @PathVariable String key, @PathVariable int year) {
        FigureQuestion question = questions.of(request, key, year);
        briefing.figure(question).orElseThrow(() -> new NotFound(key + " " + year));
        return FigureFiles.of(question, briefing.lines(question));
    }
}
