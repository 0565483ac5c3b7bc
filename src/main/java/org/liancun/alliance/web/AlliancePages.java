package org.liancun.alliance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.alliance.AllianceOverview;
import org.liancun.alliance.AllianceOverview.Line;
import org.liancun.alliance.AllianceOverview.Member;
import org.liancun.alliance.Means;
import org.liancun.alliance.Stages;
import org.liancun.kernel.Quantity;
import org.liancun.registry.Documents;
import org.liancun.registry.Organisations;
import org.liancun.shell.Listing;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.TableFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which alliances there are, who is in them and what was pooled. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class AlliancePages {
    private final AllianceOverview overview;
    private final Organisations organisations;
    private final Documents documents;
    private final Stages stages;

    AlliancePages(AllianceOverview overview, Organisations organisations, Documents documents, Stages stages) {
        this.overview = overview;
        this.organisations = organisations;
        this.documents = documents;
        this.stages = stages;
    }

    @GetMapping("/alliances")
    Page list(ScopeBar bar, Listing asked) {
        return new Page("alliance/alliances.jte", page(bar, asked));
    }

    @GetMapping(path = "/alliances", params = "format")
    TableFile file(ScopeBar bar, Listing asked) {
        List<String> head = new ArrayList<>(List.of("code", "name_zh", "name_en", "township_code", "mode",
                "lead_village", "vehicle", "villages", "pairs"));
        Stream.of(Means.values()).map(means -> means.code() + "_" + means.unit().code().toLowerCase(java.util.Locale.ROOT))
                .forEach(head::add);
        return new TableFile("alliances-" + bar.year().value(), head,
                page(bar, asked).lines().stream().map(AlliancePages::row).toList());
    }

    @GetMapping("/alliances/{code}")
    Page one(@PathVariable String code, ScopeBar bar) {
        LocalDate day = bar.year().last();
        Line line = overview.on(day, code).stream().filter(each -> each.alliance().code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound(code));
        AlliancePage page = new AlliancePage(line,
                overview.members(code, day).stream().sorted(Comparator.comparing((Member each) -> each.toOn() != null))
                        .toList(),
                overview.pairs(code).stream()
                        .filter(each -> each.toOn() == null || day.isBefore(each.toOn())).toList(),
                organisations.find(line.alliance().vehicle()).orElseThrow(() -> new NotFound(code)),
                line.alliance().document() == null ? null
                        : documents.find(line.alliance().document()).orElse(null),
                stages.of(line.alliance(), day).orElse(null), day);
        return new Page("alliance/alliance.jte", page);
    }

    private AlliancesPage page(ScopeBar bar, Listing asked) {
        LocalDate day = bar.year().last();
        return AlliancesPage.of(overview.on(day, bar.place()), day, asked);
    }

    private static List<?> row(Line line) {
        List<Object> cells = new ArrayList<>(List.of(line.alliance().code(), line.alliance().nameZh(),
                line.alliance().nameEn(), line.alliance().township(), line.alliance().mode().code(),
                line.alliance().leadVillage(), line.alliance().vehicleCode(), line.villages(),
                line.pairs()));
        Stream.of(Means.values()).map(means -> new Quantity(AlliancesPage.amount(line, means), means.unit())).forEach(cells::add);
        return cells;
    }
}
