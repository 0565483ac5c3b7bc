package org.liancun.shares.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.registry.Household;
import org.liancun.registry.Place;
import org.liancun.shares.AssetClass;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.Contributions.Valued;
import org.liancun.shares.PastureContract;

/**
 * Where a contribution is typed, with the sum that it comes to.
 *
 * @param sum what it would come to, one for each holder where several bring it together; empty while nothing is typed
 * @param refused what a rule says to it; null for nothing
 */
public record ContributionFormPage(ContributionForm form, Choice choice, List<Valued> sum, @Nullable String refused) {

    /**
     * What can be chosen.
     *
     * @param villages in sight
     * @param households of the chosen village, those who are there
     * @param contracts of the chosen village
     */
    public record Choice(List<Place> villages, List<Household> households, List<PastureContract> contracts,
            List<AssetClass> classes) {}

    public List<ContributionKind> kinds() {
        return List.of(ContributionKind.values());
    }

    /** The classes of a kind. */
    public List<AssetClass> classes(ContributionKind kind) {
        return choice.classes().stream().filter(each -> each.kind() == kind).toList();
    }
}
