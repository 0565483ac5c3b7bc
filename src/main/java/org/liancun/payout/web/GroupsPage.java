package org.liancun.payout.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.HouseholdGroups;
import org.liancun.registry.Organisation;

/**
 * The groups of a village's households.
 *
 * @param typed codes of a list that was refused; empty for none
 * @param refused what a rule said to the last try; null for none
 */
public record GroupsPage(
        Organisation village, List<HouseholdGroups.Group> groups, String typed, @Nullable String refused) {}
