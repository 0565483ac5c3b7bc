package org.liancun.alliance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.AllianceOverview;
import org.liancun.alliance.AllianceOverview.Line;
import org.liancun.shell.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alliances as JSON. Quantities are decimal text, so that no reader rounds them. */
@RestController
@RequestMapping("/api/v1/alliances")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class AllianceApi {
    private final AllianceOverview overview;
    private final Clock clock;

    AllianceApi(AllianceOverview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    /** @param pooled decimal text by kind, in mu, heads, workers, pieces and yuan */
    record AllianceAnswer(String code, String nameZh, String nameEn, String township, String mode, String leadVillage,
            String vehicle, LocalDate startsOn, @Nullable LocalDate endsOn, int villages, int pairs,
            Map<String, String> pooled, boolean synthetic) {
        static AllianceAnswer of(Line line) {
            Alliance it = line.alliance();
            return new AllianceAnswer(it.code(), it.nameZh(), it.nameEn(), it.township(), it.mode().code(),
                    it.leadVillage(), it.vehicleCode(), it.startsOn(), it.endsOn(), line.villages(), line.pairs(),
                    AlliancesPage.plain(line), it.synthetic());
        }
    }

    record VillageAnswer(String code, String nameZh, LocalDate fromOn, @Nullable LocalDate toOn, boolean lead,
            boolean strong) {}

    record PairAnswer(String strongVillage, String weakVillage, String kind, LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** One alliance with all its villages and pairs over time. */
    record DetailAnswer(AllianceAnswer alliance, List<VillageAnswer> members, List<PairAnswer> pairs) {}

    /** All that stand on the day (today unless another is asked for), by code. */
    record ListAnswer(LocalDate on, List<AllianceAnswer> alliances) {}

    @GetMapping
    ListAnswer list(@RequestParam @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return new ListAnswer(day, overview.on(day, "").stream().map(AllianceAnswer::of).toList());
    }

    @GetMapping("/{code}")
    DetailAnswer one(@PathVariable String code, @RequestParam @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        AllianceAnswer alliance = overview.on(day, code).stream()
                .filter(line -> line.alliance().code().equals(code)).findFirst().map(AllianceAnswer::of)
                .orElseThrow(() -> new NotFound(code));
        return new DetailAnswer(alliance,
                overview.members(code, day).stream().map(each -> new VillageAnswer(each.village().code(),
                        each.village().zh(), each.fromOn(), each.toOn(), each.lead(), each.strong())).toList(),
                overview.pairs(code).stream().map(each -> new PairAnswer(each.strong().code(), each.weak().code(),
                        each.kind(), each.fromOn(), each.toOn())).toList());
    }
}
