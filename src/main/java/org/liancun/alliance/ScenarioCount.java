package org.liancun.alliance;

import org.jspecify.annotations.Nullable;
import org.liancun.formation.FormationResult.Proof;

/**
 * What a place costs when it is split into so many alliances.
 *
 * @param costMillionths null where no plan was found
 * @param boundMillionths null where nothing is proven
 */
public record ScenarioCount(
        int alliances, Proof proof, @Nullable Long costMillionths, @Nullable Long boundMillionths) {}
