package org.liancun.shares.register.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.alliance.Alliances;
import org.liancun.alliance.Membership;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.shares.register.Level;
import org.liancun.shares.register.Levels;
import org.liancun.shares.register.RegisterRefusal;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.TableFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers of alliances, villages and households on one page, level by level. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class LevelPages {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Levels levels;
    private final Alliances alliances;
    private final Audit audit;

    LevelPages(Levels levels, Alliances alliances, Audit audit) {
        this.levels = levels;
        this.alliances = alliances;
        this.audit = audit;
    }

    /** What the address asks for. */
    record Asked(@Nullable LocalDate on, @Nullable String known, @Nullable List<String> open) {
        Set<String> opened() {
            return open == null ? Set.of() : new LinkedHashSet<>(open);
        }

        String moment() {
            return known == null ? "" : known.strip();
        }

        /** In the county's own time, to the minute or the second. */
        @Nullable Instant instant() {
            try {
                return moment().isEmpty() ? null : LocalDateTime.parse(moment()).atZone(ZONE).toInstant();
            } catch (DateTimeException e) {
                throw new Refused(RegisterRefusal.NOT_READ, moment(), "known");
            }
        }
    }

    @GetMapping("/shares/levels")
    Page show(Asked asked, ScopeBar bar) {
        return new Page("register/levels.jte", read(asked, bar));
    }

    @GetMapping(path = "/shares/levels", params = "format")
    TableFile file(Asked asked, ScopeBar bar) {
        LevelsPage page = read(asked, bar);
        List<String> head = new ArrayList<>(List.of("level", "code", "name_zh"));
        page.classes().forEach(each -> head.add(each.code() + "_shares"));
        head.addAll(List.of("total_shares", "issued_shares"));
        return new TableFile("shares-levels-" + page.day(), head,
                page.lines().stream().map(line -> cells(page, line.it())).toList());
    }

    private static List<?> cells(LevelsPage page, Level level) {
        return Stream.of(Stream.of(level.kind(), level.code(), level.name().zh()),
                        page.classes().stream().map(each -> new Quantity(level.of(each), Unit.SHARE)),
                        Stream.of(new Quantity(level.total(), Unit.SHARE), new Quantity(level.issued(), Unit.SHARE)))
                .flatMap(each -> each).toList();
    }

    private LevelsPage read(Asked asked, ScopeBar bar) {
        LocalDate day = asked.on() == null ? bar.year().last() : asked.on();
        boolean persons = Scope.current().persons();
        if (persons) {
            asked.opened().forEach(code -> audit.read("shares.register", code, "share register of " + day));
        }
        return new LevelsPage(levels.read(new Levels.Asked(places(bar.place(), day), day, asked.instant(), asked.opened())),
                day, asked.moment(), asked.opened(), persons);
    }

    /** An alliance stands for its vehicle and the collectives of its villages. */
    private List<String> places(String place, LocalDate day) {
        return Stream.concat(Stream.of(place), place.indexOf('-') < 0 ? Stream.empty()
                : alliances.membershipsOf(place).stream().filter(each -> each.holdsOn(day)).map(Membership::village))
                .toList();
    }
}
