package org.liancun.shares.guard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.shares.guard.GuardRefusal;
import org.liancun.shares.guard.GuardValues;
import org.liancun.shares.guard.LandRecords;
import org.liancun.shares.guard.NewLand;
import org.liancun.shares.guard.Season;
import org.liancun.shell.Frames;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the county approves, measures and sets. */
@Controller
@Allowed(Role.COUNTY)
class CountyGuardPages {
    private final LandRecords records;
    private final GuardModels models;
    private final Frames frames;

    CountyGuardPages(LandRecords records, GuardModels models, Frames frames) {
        this.records = records;
        this.models = models;
        this.frames = frames;
    }

    @PostMapping("/shares/{village:\\d{12}}/guard/capacity")
    Object approve(@PathVariable String village, @RequestParam MultiValueMap<String, String> sent, ScopeBar bar,
            HttpServletRequest request) {
        GuardTyping typing = GuardTyping.of(sent);
        return ofVillage(village, bar, typing, request, () -> records.approve(List.of(new NewLand.Approved(village,
                typing.get("land"), season(typing), typing.number("units", 2), typing.day("from"),
                typing.dayOrNone("until"), typing.get("document")))));
    }

    @PostMapping("/shares/{village:\\d{12}}/guard/grassland")
    Object measure(@PathVariable String village, @RequestParam MultiValueMap<String, String> sent, ScopeBar bar,
            HttpServletRequest request) {
        GuardTyping typing = GuardTyping.of(sent);
        return ofVillage(village, bar, typing, request, () -> records.measure(new NewLand.Area(village, typing.get("land"),
                typing.get("grassland"), season(typing), typing.number("mu", 2), days(typing), typing.day("from"),
                typing.get("source"))));
    }

    /** Whether additions beyond an approved capacity are refused, or let through by a named person. */
    @PostMapping("/shares/guard/setting")
    Object set(@RequestParam MultiValueMap<String, String> sent, ScopeBar bar, HttpServletRequest request) {
        GuardTyping typing = GuardTyping.of(sent);
        return ofCounty(bar, typing, request, () ->
                records.set(typing.get("beyond").equals("refuse"), typing.day("from"), typing.get("document")));
    }

    /** A number of the county's own in place of the common one. */
    @PostMapping("/shares/guard/value")
    Object value(@RequestParam MultiValueMap<String, String> sent, ScopeBar bar, HttpServletRequest request) {
        GuardTyping typing = GuardTyping.of(sent);
        return ofCounty(bar, typing, request, () -> records.value(new GuardValues.Own(typing.get("name"),
                typing.number("value", 3), typing.day("from"), typing.get("source"), 0)));
    }

    private static int days(GuardTyping typing) {
        long days = typing.number("days", 0);
        if (days < 1 || days > 366) {
            throw new Refused(GuardRefusal.NOT_UNDERSTOOD, days, "days");
        }
        return (int) days;
    }

    private static Season season(GuardTyping typing) {
        return Season.of(typing.get("season"))
                .orElseThrow(() -> new Refused(GuardRefusal.NOT_UNDERSTOOD, typing.get("season"), "season"));
    }

    private Object ofVillage(String village, ScopeBar bar, GuardTyping typing, HttpServletRequest request, Runnable work) {
        try {
            work.run();
            return "redirect:/shares/" + village + "/guard?year=" + bar.year().value();
        } catch (Refused refused) {
            return models.one(village, bar, GuardModels.Answer.refused(typing, frames.words(request).of(refused)))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Object ofCounty(ScopeBar bar, GuardTyping typing, HttpServletRequest request, Runnable work) {
        try {
            work.run();
            return "redirect:/shares/guard?year=" + bar.year().value();
        } catch (Refused refused) {
            return models.list(bar, GuardModels.Answer.refused(typing, frames.words(request).of(refused)))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
