package org.liancun.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.alliance.AdoptionPaper;
import org.liancun.alliance.Adoptions;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioRecords;
import org.liancun.alliance.Succession;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.Words;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Makes a scenario the plan, with its resolution. */
@Controller
@Allowed(Role.COUNTY)
class AdoptionPages {
    private final Adoptions adoptions;
    private final ScenarioRecords records;
    private final ScenarioReading reading;
    private final Frames frames;
    private final Clock clock;

    AdoptionPages(Adoptions adoptions, ScenarioRecords records, ScenarioReading reading, Frames frames, Clock clock) {
        this.adoptions = adoptions;
        this.records = records;
        this.reading = reading;
        this.frames = frames;
        this.clock = clock;
    }

    /** A resolution as it is typed in. */
    record Form(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate resolvedOn,
            @Nullable String number,
            @Nullable String title,
            @Nullable MultipartFile file) {
        AdoptionPaper paper() {
            return new AdoptionPaper(effectiveOn, resolvedOn, Objects.requireNonNullElse(number, "").strip(),
                    Objects.requireNonNullElse(title, "").strip(), file == null || file.getOriginalFilename() == null
                            ? "" : file.getOriginalFilename(), content(file));
        }

        private static byte[] content(@Nullable MultipartFile file) {
            try {
                return file == null || file.isEmpty() ? new byte[0] : file.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("the resolution cannot be read", e);
            }
        }
    }

    /** @param on the day of effect whose consequences are shown */
    @GetMapping("/formation/scenarios/{id}/adoption")
    Page ask(@PathVariable UUID id, @RequestParam(required = false)
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, HttpServletRequest request) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return page(id, new AdoptionPaper(day, LocalDate.now(clock).isBefore(day) ? LocalDate.now(clock) : day, "", "",
                "", new byte[0]), "", frames.words(request));
    }

    @PostMapping("/formation/scenarios/{id}/adoption")
    Object adopt(@PathVariable UUID id, Form form, HttpServletRequest request) {
        try {
            adoptions.adopt(id, form.paper());
            return "redirect:/formation/scenarios/" + id;
        } catch (Refused refused) {
            Words words = frames.words(request);
            return page(id, form.paper(), words.of(refused), words).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(UUID id, AdoptionPaper paper, String refused, Words words) {
        Scenario scenario = records.find(id).orElseThrow(() -> new NotFound(id.toString()));
        Succession succession = null;
        String obstacle = refused;
        try {
            LocalDate day = paper.effectiveOn() == null ? LocalDate.now(clock) : paper.effectiveOn();
            succession = adoptions.preview(id, day);
        } catch (Refused no) {
            obstacle = refused.isEmpty() ? words.of(no) : refused;
        }
        return new Page("alliance/adoption.jte", AdoptionPage.of(scenario, paper, succession, obstacle,
                reading.territory(scenario.task()), words));
    }
}
