package org.liancun.shares.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liancun.access.Scope;
import org.liancun.registry.Place;
import org.liancun.registry.Places;
import org.liancun.shares.AssetClasses;
import org.liancun.shares.web.ContributionFormPage.Choice;
import org.springframework.stereotype.Component;

/** What forms offer to choose from: villages in scope, households and contracts of one, classes, and today. */
@Component
class ShareChoices {
    private final Places places;
    private final VillageHolders holders;
    private final AssetClasses classes;
    private final Clock clock;

    ShareChoices(Places places, VillageHolders holders, AssetClasses classes, Clock clock) {
        this.places = places;
        this.holders = holders;
        this.classes = classes;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param village code of the chosen one; empty for none */
    Choice of(String village) {
        List<Place> villages = places.villages().stream().filter(each -> sees(Scope.current(), each.code())).toList();
        boolean chosen = villages.stream().anyMatch(each -> each.code().equals(village));
        return new Choice(villages, chosen ? holders.households(village) : List.of(),
                chosen ? holders.contracts(village) : List.of(), classes.all());
    }

    private static boolean sees(Scope scope, String village) {
        return !scope.place().isEmpty() && village.startsWith(scope.place()) || scope.organisations().contains(village);
    }
}
