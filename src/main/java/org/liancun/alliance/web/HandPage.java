package org.liancun.alliance.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liancun.alliance.Territory;
import org.liancun.alliance.TodaysPlan.Today;
import org.liancun.formation.Borders;

/**
 * Every village with its alliance, to be written by hand.
 *
 * @param allianceOf what is written for each village; empty for nothing
 * @param refused what a rule said; empty for nothing
 */
public record HandPage(
        Territory territory, Map<String, String> allianceOf, String name, Borders borders, String refused) {
    static HandPage of(Today today) {
        Map<String, String> written = new TreeMap<>();
        today.allianceOf().forEach((village, alliance) ->
                written.put(village, alliance.equals(village) ? "" : alliance));
        return new HandPage(today.territory(), written, "", today.task().borders(), "");
    }

    /** What has been written so far, to be chosen again. */
    public List<String> labels() {
        return allianceOf.values().stream().filter(each -> !each.isEmpty()).distinct().sorted().toList();
    }
}
