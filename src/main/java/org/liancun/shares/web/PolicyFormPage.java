package org.liancun.shares.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Alliance;
import org.liancun.shares.AssetClass;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.Remainder;

/**
 * Where a rule of valuation is typed.
 *
 * @param place code of the reader's own place; a rule for all is the county's to add
 * @param refused what a rule said; null for nothing
 */
public record PolicyFormPage(PolicyForm form, List<Alliance> alliances, List<AssetClass> classes, String place,
        @Nullable String refused) {
    private static final int COUNTY_DIGITS = 6;

    public boolean forAll() {
        return place.length() == COUNTY_DIGITS;
    }

    /** Kinds that a rule values. */
    public List<ContributionKind> kinds() {
        return List.of(ContributionKind.values()).stream()
                .filter(kind -> kind != ContributionKind.CASH && kind != ContributionKind.EQUIPMENT).toList();
    }

    public List<AssetClass> classes(ContributionKind kind) {
        return classes.stream().filter(each -> each.kind() == kind).toList();
    }

    public List<Remainder> remainders() {
        return List.of(Remainder.values());
    }
}
