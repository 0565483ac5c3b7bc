package org.liancun.alliance;

import java.util.List;
import org.liancun.formation.FormationResult;

/**
 * Why there is no plan, as it is kept.
 *
 * @param refusal key of its text
 * @param values the {0}, {1} … of the text; villages by their codes
 */
public record ScenarioReason(String refusal, List<String> values) {
    static ScenarioReason of(FormationResult.Reason reason) {
        return new ScenarioReason(reason.refusal().key(), reason.values().stream().map(String::valueOf).toList());
    }
}
