package org.liancun.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.alliance.Readiness;
import org.liancun.alliance.Stage;
import org.liancun.alliance.Stages;
import org.liancun.kernel.Refused;
import org.liancun.shell.TableFile;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.Words;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which township is how far, and how ready each is; the county writes down the next step. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class StagePages {
    private final StageReading reading;
    private final Stages stages;
    private final Readiness readiness;
    private final Frames frames;

    StagePages(StageReading reading, Stages stages, Readiness readiness, Frames frames) {
        this.reading = reading;
        this.stages = stages;
        this.readiness = readiness;
        this.frames = frames;
    }

    @GetMapping("/stages")
    Page board(ScopeBar bar, @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            HttpServletRequest request) {
        return new Page("alliance/stages.jte", reading.board(day(on, bar), bar.place(), user(request), null));
    }

    @GetMapping(path = "/stages", params = "format")
    TableFile boardFile(ScopeBar bar, @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return StageFiles.board(reading.board(day(on, bar), bar.place(), null, null));
    }

    @GetMapping("/stages/{township}")
    Page township(@PathVariable String township, ScopeBar bar,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, HttpServletRequest request) {
        return new Page("alliance/township.jte", reading.township(township, day(on, bar), user(request), null));
    }

    @GetMapping(path = "/stages/{township}", params = "format")
    TableFile townshipFile(@PathVariable String township, ScopeBar bar,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "history") String list) {
        TownshipPage page = reading.township(township, day(on, bar), null, null);
        return list.equals("villages") ? StageFiles.villages(page) : StageFiles.history(page);
    }

    @PostMapping("/stages/{township}/changes")
    @Allowed(Role.COUNTY)
    Object move(@PathVariable String township, StageForm form, HttpServletRequest request) {
        try {
            stages.move(form.move());
            return "redirect:/stages/" + township + "?on=" + form.from();
        } catch (Refused refused) {
            return new Page("alliance/township.jte",
                    reading.township(township, reading.today(), user(request),
                            new StageReading.Tried<>(form, said(refused, request))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/stages/weights")
    @Allowed(Role.COUNTY)
    Object weigh(WeightsForm form, HttpServletRequest request) {
        try {
            readiness.set(form.weights());
            return "redirect:/stages?on=" + form.from();
        } catch (Refused refused) {
            return new Page("alliance/stages.jte",
                    reading.board(reading.today(), "", user(request),
                            new StageReading.Tried<>(form, said(refused, request))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** What a rule said, with stages by their names in the reader's language. */
    private String said(Refused refused, HttpServletRequest request) {
        Words words = frames.words(request);
        return words.t(refused.refusal().key(), refused.values().stream()
                .map(value -> value instanceof Stage stage ? words.t("stages.stage." + stage.code()) : value).toArray());
    }

    /** The last day of the year, unless the address names another. */
    private static LocalDate day(@Nullable LocalDate on, ScopeBar bar) {
        return on == null ? bar.year().last() : on;
    }

    private static @Nullable SignedIn user(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(SignedIn.class.getName());
    }
}
