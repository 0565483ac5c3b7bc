package org.liancun.shares.guard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Alliances;
import org.liancun.alliance.Membership;
import org.liancun.kernel.FiscalYear;
import org.liancun.shares.ShareRegisters;
import org.liancun.shares.guard.Guard;
import org.liancun.shares.guard.Verdict;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Component;

/** What pages of the guard show. */
@Component
class GuardModels {
    private final Guard guard;
    private final ShareRegisters registers;
    private final Alliances alliances;
    private final Clock clock;

    GuardModels(Guard guard, ShareRegisters registers, Alliances alliances, Clock clock) {
        this.guard = guard;
        this.registers = registers;
        this.alliances = alliances;
        this.clock = clock;
    }

    /** A form as it was sent, and what was said to it. */
    record Answer(Map<String, String> typed, @Nullable Verdict tried, @Nullable String refused) {
        static final Answer NONE = new Answer(Map.of(), null, null);

        static Answer refused(GuardTyping typing, String why) {
            return new Answer(typing.typed(), null, why);
        }
    }

    Page list(ScopeBar bar, Answer answer) {
        LocalDate day = until(bar.year());
        List<Verdict> all = guard.on(places(bar.place(), day), day);
        return new Page("guard/villages.jte", new GuardListPage(all,
                registers.villages(all.stream().map(Verdict::village).collect(Collectors.toSet())), day,
                guard.rule(day), List.copyOf(guard.values(day).all().values()), answer.typed(), answer.refused()));
    }

    Page one(String village, ScopeBar bar, Answer answer) {
        LocalDate day = until(bar.year());
        return new Page("guard/village.jte", new GuardPage(village, registers.villages(List.of(village)).get(village),
                bar.year(), guard.year(village, bar.year(), day), guard.values(day), answer.typed(), answer.tried(),
                answer.refused()));
    }

    /** The end of the year, or today where the year is not over. */
    private LocalDate until(FiscalYear year) {
        LocalDate today = LocalDate.now(clock);
        return year.last().isBefore(today) ? year.last() : today;
    }

    private List<String> places(String place, LocalDate day) {
        return place.indexOf('-') < 0 ? List.of(place)
                : alliances.membershipsOf(place).stream()
                        .filter(each -> each.holdsOn(day)).map(Membership::village).toList();
    }
}
