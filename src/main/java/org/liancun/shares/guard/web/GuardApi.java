package org.liancun.shares.guard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Decimals;
import org.liancun.shares.guard.Guard;
import org.liancun.shares.guard.Verdict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The guard as JSON. Sheep units are decimal text. */
@RestController
@RequestMapping("/api/v1/guard")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class GuardApi {
    private final Guard guard;
    private final Clock clock;

    GuardApi(Guard guard, Clock clock) {
        this.guard = guard;
        this.clock = clock;
    }

    /** @param capacity null where nothing is approved and nothing can be estimated */
    record GuardAnswer(String village, LocalDate on, String pooled, String kept, String total, String added,
            @Nullable String capacity, @Nullable Boolean approved, String answer, @Nullable LocalDate countedOn) {}

    /** A village's land on a day, of today unless another is asked for, with heads of a class that would come. */
    @GetMapping("/{village:\\d{12}}")
    GuardAnswer check(@PathVariable String village, @RequestParam @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String animal, @RequestParam(defaultValue = "0") long heads) {
        Verdict verdict = guard.check(village, on == null ? LocalDate.now(clock) : on,
                animal.isEmpty() ? List.of() : List.of(new Guard.Added(animal, heads)));
        return new GuardAnswer(village, verdict.day(), text(verdict.load().pooled()), text(verdict.load().kept()),
                text(verdict.load().total()), text(verdict.added()),
                verdict.capacity() == null ? null : text(verdict.capacity().hundredths()),
                verdict.capacity() == null ? null : verdict.capacity().approved(), verdict.answer().code(),
                verdict.load().countedOn());
    }

    private static String text(long hundredths) {
        return Decimals.format(hundredths, 2);
    }
}
