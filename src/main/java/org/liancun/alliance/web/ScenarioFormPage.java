package org.liancun.alliance.web;

import java.util.List;
import org.liancun.alliance.Territory;

/**
 * A wish for a scenario.
 *
 * @param years for which there are profiles
 * @param refused what a rule said; empty for nothing
 */
public record ScenarioFormPage(ScenarioForm form, Territory territory, List<Integer> years, String refused) {
    /** The villages that stay where they are. */
    public List<Territory.Village> pinned() {
        return territory.villages().stream().filter(village -> form.pins().contains(village.code())).toList();
    }
}
