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
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.shares.ShareRegisters;
import org.liancun.shell.TableFile;
import org.liancun.shell.Listing;
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
    Page list(ScopeBar bar, @RequestParam @Nullable LocalDate on, Listing asked) {
        return new Page("shares/registers.jte", page(bar, on, asked));
    }

    @GetMapping(path = "/shares", params = {"format", "!organisation"})
    TableFile listFile(ScopeBar bar, @RequestParam @Nullable LocalDate on, Listing asked) {
        RegistersPage page = page(bar, on, asked);
        return new TableFile("registers-" + page.day(),
                List.of("organisation", "name_zh", "township", "kind", "holders", "issued_shares"),
                page.issuers().found().stream().map(each -> List.of(each.code(), each.nameZh(), each.placeZh(),
                        each.kind(), page.countable(each) ? each.holders() : "",
                        new Quantity(each.issued(), Unit.SHARE))).toList());
    }

    private RegistersPage page(ScopeBar bar, @Nullable LocalDate on, Listing asked) {
        LocalDate day = on == null ? bar.year().last() : on;
        return RegistersPage.of(registers.issuers(day, places(bar.place(), day)), asked, day, bar.place(),
                Scope.current().persons());
    }

    @GetMapping(path = "/shares", params = "organisation")
    Page one(@RequestParam String organisation, @RequestParam @Nullable LocalDate on, ScopeBar bar) {
        return new Page("shares/register.jte",
                reading.read(organisation, on == null ? bar.year().last() : on));
    }

    @GetMapping(path = "/shares", params = {"organisation", "format"})
    TableFile file(@RequestParam String organisation, @RequestParam @Nullable LocalDate on, ScopeBar bar) {
        RegisterPage page = reading.read(organisation, on == null ? bar.year().last() : on);
        List<List<?>> rows = new ArrayList<>();
        for (Holders.Row row : page.holders().named()) {
            rows.add(cells(row.holder().code(), row.holder().household() ? "household" : "collective",
                    Stream.concat(page.shown().stream().map(row::of), Stream.of(row.total())).toList()));
        }
        if (!page.open()) {
            rows.add(cells("", "households", Stream.concat(page.shown().stream().map(each -> (Long) null),
                    Stream.of(page.holders().withheld().shares())).toList()));
        }
        return new TableFile("shares-" + organisation + "-" + page.day(), page.head(), rows);
    }

    /** An alliance stands for its vehicle and the collectives of its villages. */
    private List<String> places(String place, LocalDate day) {
        return Stream.concat(Stream.of(place), place.indexOf('-') < 0 ? Stream.empty()
                : alliances.membershipsOf(place).stream().filter(each -> each.holdsOn(day)).map(Membership::village))
                .toList();
    }

    private static List<?> cells(String holder, String kind, List<@Nullable Long> shares) {
        return Stream.concat(Stream.of(holder, kind), shares.stream()
                .map(each -> each == null ? "" : new Quantity(each, Unit.SHARE))).toList();
    }
}
