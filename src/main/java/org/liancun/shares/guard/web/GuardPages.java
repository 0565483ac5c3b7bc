package org.liancun.shares.guard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.shares.guard.Guard;
import org.liancun.shares.guard.LandRecords;
import org.liancun.shares.guard.NewLand;
import org.liancun.shares.guard.GuardRefusal;
import org.liancun.shares.guard.Verdict;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Land and herds of villages: how full the land is, what was counted, what comes and leaves. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class GuardPages {
    private final Guard guard;
    private final LandRecords records;
    private final GuardModels models;
    private final Frames frames;

    GuardPages(Guard guard, LandRecords records, GuardModels models, Frames frames) {
        this.guard = guard;
        this.records = records;
        this.models = models;
        this.frames = frames;
    }

    @GetMapping("/shares/guard")
    Page list(ScopeBar bar) {
        return models.list(bar, GuardModels.Answer.NONE);
    }

    @GetMapping("/shares/{village:\\d{12}}/guard")
    Page one(@PathVariable String village, ScopeBar bar) {
        return models.one(village, bar, GuardModels.Answer.NONE);
    }

    /** What households keep, as it was counted. */
    @PostMapping("/shares/{village:\\d{12}}/guard/counts")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ACCOUNTANT})
    Object count(@PathVariable String village, @RequestParam MultiValueMap<String, String> sent, ScopeBar bar,
            HttpServletRequest request) {
        GuardTyping typing = GuardTyping.of(sent);
        return done(village, bar, typing, request, () -> records.count(List.of(new NewLand.Heads(village,
                typing.day("counted"), typing.get("animal"), typing.number("heads", 0), typing.get("document")))));
    }

    /** Animals that come or leave; with {@code try} the guard is only asked. */
    @PostMapping("/shares/{village:\\d{12}}/guard/animals")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ACCOUNTANT})
    Object move(@PathVariable String village, @RequestParam MultiValueMap<String, String> sent, ScopeBar bar,
            HttpServletRequest request) {
        GuardTyping typing = GuardTyping.of(sent);
        if (sent.getFirst("try") != null) {
            try {
                Verdict verdict = guard.check(village, typing.day("moved"),
                        List.of(new Guard.Added(typing.get("animal"), typing.number("heads", 0))));
                return models.one(village, bar, new GuardModels.Answer(typing.typed(), verdict, null));
            } catch (Refused refused) {
                return again(village, bar, typing, frames.words(request).of(refused));
            }
        }
        return done(village, bar, typing, request, () -> records.move(new NewLand.Move(village, typing.day("moved"),
                typing.get("animal"), typing.number("heads", 0), NewLand.Why.of(typing.get("why"))
                        .orElseThrow(() -> new Refused(GuardRefusal.NOT_UNDERSTOOD, typing.get("why"), "why")),
                typing.get("document"), typing.get("approved"))));
    }

    private Object done(String village, ScopeBar bar, GuardTyping typing, HttpServletRequest request, Runnable work) {
        try {
            work.run();
            return "redirect:/shares/" + village + "/guard?year=" + bar.year().value();
        } catch (Refused refused) {
            return again(village, bar, typing, frames.words(request).of(refused));
        }
    }

    private Page again(String village, ScopeBar bar, GuardTyping typing, String why) {
        return models.one(village, bar, GuardModels.Answer.refused(typing, why))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
