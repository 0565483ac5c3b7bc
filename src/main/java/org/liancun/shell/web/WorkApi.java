package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.shell.Frames;
import org.liancun.shell.Job;
import org.liancun.shell.NotFound;
import org.liancun.shell.Words;
import org.liancun.shell.Work;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a long work is, for programs. */
@RestController
@RequestMapping("/api/v1/work/{id}")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class WorkApi {
    private final Work work;
    private final Frames frames;

    WorkApi(Work work, Frames frames) {
        this.work = work;
        this.frames = frames;
    }

    /**
     * How far a work is.
     *
     * @param state running, done, stopped, refused or failed
     * @param left seconds that this step will still take; absent while unknown
     * @param leftWords the same to be read
     * @param next the page that shows what came of it, once done
     * @param said what a rule said, if one refused
     */
    record WorkState(String state, String step, long done, long total, int percent, @Nullable Long left,
            @Nullable String leftWords, @Nullable String next, @Nullable String said) {}

    @GetMapping
    WorkState show(@PathVariable UUID id, HttpServletRequest request) {
        Words words = frames.words(request);
        Job job = job(id);
        return new WorkState(job.state().name().toLowerCase(Locale.ROOT), words.t(job.step()), job.done(), job.total(),
                job.percent(), job.left().map(Duration::toSeconds).orElse(null),
                job.left().map(left -> words.t("shell.work.left", words.duration(left))).orElse(null),
                job.next().isEmpty() ? null : job.next(), job.why() == null ? null : words.of(job.why()));
    }

    @DeleteMapping
    WorkState stop(@PathVariable UUID id, HttpServletRequest request) {
        work.stop(job(id).id());
        return show(id, request);
    }

    private Job job(UUID id) {
        return work.find(id).orElseThrow(() -> new NotFound(id.toString()));
    }
}
