package org.liancun.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liancun.access.ScopeOrganisations;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alliances as a scope: what a committee member sees, and a step between a township and its villages. */
@Component
class AllianceScope implements ScopeOrganisations, ScopeBar.Source {
    private final Alliances alliances;
    private final AllianceOverview overview;
    private final Clock clock;

    AllianceScope(Alliances alliances, AllianceOverview overview, Clock clock) {
        this.alliances = alliances;
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(String alliance) {
        LocalDate today = LocalDate.now(clock);
        return alliances.byCode(alliance).stream()
                .flatMap(each -> Stream.concat(Stream.of(each.vehicleCode()),
                        alliances.membershipsOf(alliance).stream()
                                .filter(member -> member.holdsOn(today)).map(Membership::village)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ScopeBar.Step> find(String code) {
        return code.indexOf('-') < 0 ? Optional.empty() : alliances.byCode(code).map(AllianceScope::step);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScopeBar.Step> below(String code) {
        if (code.indexOf('-') < 0) {
            return alliances.all().stream().filter(each -> each.township().equals(code))
                    .map(AllianceScope::step).toList();
        }
        LocalDate today = LocalDate.now(clock);
        return overview.members(code, today).stream()
                .filter(each -> each.toOn() == null || today.isBefore(each.toOn()))
                .map(each -> new ScopeBar.Step(each.village().code(), code, each.village().zh(), each.village().en()))
                .toList();
    }

    private static ScopeBar.Step step(Alliance alliance) {
        return new ScopeBar.Step(alliance.code(), alliance.township(), alliance.nameZh(), alliance.nameEn());
    }
}
