package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.alliance.Alliances;
import org.liancun.alliance.Membership;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Unit;
import org.liancun.shares.ShareRegisters;
import org.liancun.shell.Csv;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who holds how many shares of whom on a day. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class SharePages {
    private final ShareRegisters registers;
    private final RegisterReading reading;
    private final Alliances alliances;

    SharePages(ShareRegisters registers, RegisterReading reading, Alliances alliances) {
        this.registers = registers;
        this.reading = reading;
        this.alliances = alliances;
    }

    @GetMapping("/shares")
    Page list(ScopeBar bar, @RequestParam @Nullable LocalDate on) {
        LocalDate day = on == null ? bar.year().last() : on;
        return new Page("shares/registers.jte",
                new RegistersPage(registers.issuers(day, places(bar.place(), day)), day, bar.place(),
                        Scope.current().persons()));
    }

    @GetMapping(path = "/shares", params = "organisation")
    Page one(@RequestParam String organisation, @RequestParam @Nullable LocalDate on, ScopeBar bar) {
        return new Page("shares/register.jte",
                reading.read(organisation, on == null ? bar.year().last() : on));
    }

    @GetMapping(path = "/shares", params = {"organisation", "format=csv"})
    Csv file(@RequestParam String organisation, @RequestParam @Nullable LocalDate on, ScopeBar bar) {
        RegisterPage page = reading.read(organisation, on == null ? bar.year().last() : on);
        List<List<String>> rows = new ArrayList<>();
        for (Holders.Row row : page.holders().named()) {
            rows.add(cells(row.holder().code(), row.holder().household() ? "household" : "collective",
                    Stream.concat(page.shown().stream().map(row::of), Stream.of(row.total())).toList()));
        }
        if (!page.open()) {
            rows.add(cells("", "households", Stream.concat(page.shown().stream().map(each -> (Long) null),
                    Stream.of(page.holders().withheld().shares())).toList()));
        }
        return new Csv("shares-" + organisation + "-" + page.day() + ".csv", page.head(), rows);
    }

    /** An alliance stands for its vehicle and the collectives of its villages. */
    private List<String> places(String place, LocalDate day) {
        return Stream.concat(Stream.of(place), place.indexOf('-') < 0 ? Stream.empty()
                : alliances.membershipsOf(place).stream().filter(each -> each.holdsOn(day)).map(Membership::village))
                .toList();
    }

    private static List<String> cells(String holder, String kind, List<@Nullable Long> shares) {
        return Stream.concat(Stream.of(holder, kind), shares.stream()
                .map(each -> each == null ? "" : Decimals.format(each, Unit.SHARE.scale()))).toList();
    }
}
