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
import org.liancun.registry.Documents;
import org.liancun.registry.Organisations;
import org.liancun.shell.Csv;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which alliances there are, who is in them and what was pooled. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.MEMBER, Role.AUDITOR})
class AlliancePages {
    private final AllianceOverview overview;
    private final Organisations organisations;
    private final Documents documents;

    AlliancePages(AllianceOverview overview, Organisations organisations, Documents documents) {
        this.overview = overview;
        this.organisations = organisations;
        this.documents = documents;
    }

    @GetMapping("/alliances")
    Page list(ScopeBar bar, @RequestParam(defaultValue = AlliancesPage.BY_CODE) String sort) {
        return new Page("alliance/alliances.jte", page(bar, sort));
    }

    @GetMapping(path = "/alliances", params = "format=csv")
    Csv file(ScopeBar bar, @RequestParam(defaultValue = AlliancesPage.BY_CODE) String sort) {
        List<String> head = new ArrayList<>(List.of("code", "name_zh", "name_en", "township_code", "mode",
                "lead_village", "vehicle", "villages", "pairs"));
        Stream.of(Means.values()).map(means -> means.code() + "_" + means.unit().code().toLowerCase(java.util.Locale.ROOT))
                .forEach(head::add);
        return new Csv("alliances-" + bar.year().value() + ".csv", head,
                page(bar, sort).lines().stream().map(AlliancePages::row).toList());
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
                day);
        return new Page("alliance/alliance.jte", page);
    }

    private AlliancesPage page(ScopeBar bar, String sort) {
        LocalDate day = bar.year().last();
        return AlliancesPage.of(overview.on(day, bar.place()), day, sort);
    }

    private static List<String> row(Line line) {
        List<String> cells = new ArrayList<>(List.of(line.alliance().code(), line.alliance().nameZh(),
                line.alliance().nameEn(), line.alliance().township(), line.alliance().mode().code(),
                line.alliance().leadVillage(), line.alliance().vehicleCode(), String.valueOf(line.villages()),
                String.valueOf(line.pairs())));
        Stream.of(Means.values()).map(means -> AlliancesPage.plain(line, means)).forEach(cells::add);
        return cells;
    }
}
