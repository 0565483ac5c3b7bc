package org.liancun.registry;

import java.util.List;
import java.util.Optional;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.ScopeBar;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** County, townships and villages as steps of the scope bar, and the years of which villages have a profile. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PlaceSteps implements ScopeBar.Source {
    private final PlaceTables tables;
    private final ProfileTables profiles;

    PlaceSteps(PlaceTables tables, ProfileTables profiles) {
        this.tables = tables;
        this.profiles = profiles;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ScopeBar.Step> find(String code) {
        return tables.byCode(code).map(PlaceSteps::step);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScopeBar.Step> below(String code) {
        return tables.in(code).stream().map(PlaceSteps::step).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FiscalYear> years() {
        return profiles.years().stream().map(FiscalYear::new).toList();
    }

    private static ScopeBar.Step step(Place place) {
        String parent = place.parent();
        return new ScopeBar.Step(place.code(), parent == null ? "" : parent, place.nameZh(), place.nameEn());
    }
}
