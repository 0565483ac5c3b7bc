package org.liancun.shares.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.registry.Place;
import org.liancun.shares.PastureContract;

/**
 * The pasture contracts of a village.
 *
 * @param refused what a rule said; null for nothing
 */
public record PasturePage(PastureForm form, ContributionFormPage.Choice choice, @Nullable String refused) {
    /** The chosen village. */
    public Optional<Place> village() {
        return choice.villages().stream().filter(each -> each.code().equals(form.village())).findFirst();
    }

    public String document(PastureContract contract) {
        return Addresses.document(contract.document());
    }
}
