package org.liancun.formation;

import java.util.List;

/**
 * A county split into alliances.
 *
 * @param alliances ascending by code
 * @param costMillionths the sum of their costs
 */
public record FormationPlan(List<PlannedAlliance> alliances, long costMillionths) {
    public FormationPlan {
        alliances = List.copyOf(alliances);
    }
}
