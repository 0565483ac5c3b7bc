package org.liancun.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.ReadinessGround.Village;
import org.liancun.formation.Adjacency;
import org.liancun.formation.Area;
import org.liancun.formation.FormationInput;
import org.liancun.formation.GroupTerms;
import org.liancun.formation.Point;
import org.liancun.formation.Profile;
import org.liancun.formation.Rules;
import org.liancun.formation.Weights;

/** How unlike the villages of a township are in what they live from: the likeness of alliances, for all of them. */
final class TownshipLikeness {
    private static final int WHOLE = 1000;
    /** Where a village lies says nothing about what it lives from. */
    private static final Point ANYWHERE = new Point(0, 0);
    private final @Nullable GroupTerms terms;
    private final long people;

    TownshipLikeness(List<Village> county) {
        List<Area> areas = new ArrayList<>();
        ReadinessRules.counted(county).forEach(village -> areas.add(area(village)));
        people = areas.stream().mapToLong(area -> area.profile().people()).sum();
        terms = areas.isEmpty() ? null : new GroupTerms(new FormationInput(areas, Adjacency.given(List.of()),
                Rules.of(1), Weights.EQUAL, 0));
    }

    /** Unlikeness per head in thousandths of the county's; null where no village says what it lives from. */
    @Nullable Integer unlike(List<Village> township) {
        List<Village> counted = ReadinessRules.counted(township).toList();
        boolean known = counted.stream().anyMatch(each -> !ReadinessRules.profile(each).industries().isEmpty());
        if (terms == null || !known) {
            return null;
        }
        long own = counted.stream().mapToLong(each -> ReadinessRules.profile(each).people()).sum();
        double share = terms.of(counted.stream().map(Village::code).toList()).likeness();
        return Math.toIntExact(Math.round(WHOLE * share * people / own));
    }

    private static Area area(Village village) {
        ReadinessGround.Profile profile = ReadinessRules.profile(village);
        return new Area(village.code(), village.township(), ANYWHERE, new Profile(profile.people(), 0,
                org.liancun.formation.Means.NONE, industries(profile.industries()), false, Map.of()));
    }

    private static TreeMap<String, Double> industries(String text) {
        TreeMap<String, Double> industries = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";")) {
            int colon = part.indexOf(':');
            industries.put(part.substring(0, colon), Double.valueOf(part.substring(colon + 1)));
        }
        return industries;
    }
}
