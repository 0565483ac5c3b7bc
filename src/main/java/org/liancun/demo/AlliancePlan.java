package org.liancun.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.liancun.formation.Adjacency;
import org.liancun.formation.Area;
import org.liancun.formation.Borders;
import org.liancun.formation.Edge;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.Former;
import org.liancun.formation.Lead;
import org.liancun.formation.Means;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Profile;
import org.liancun.formation.Rules;
import org.liancun.formation.Weights;

/** The demo's plan: strong villages are invented in the middle of compact alliances, then the plan is formed. */
final class AlliancePlan {
    private static final Weights DISTANCE_ONLY = new Weights(1, 0, 0, 0);
    private static final double HUNDREDTHS = 100;

    private AlliancePlan() {}

    /** The codes of as many strong villages as there are alliances, spread so that each alliance can have one. */
    static Set<String> strongVillages(List<CountyMap.Place> places, long seed) {
        List<Area> areas = new ArrayList<>();
        for (CountyMap.Place place : places) {
            Profile nobody = new Profile(0, 0, Means.NONE, new TreeMap<>(), false, Map.of());
            areas.add(new Area(place.village().code(), place.village().township(), place.point(), nobody));
        }
        Rules rules = Rules.of(Aims.ALLIANCES).with(Lead.NONE);
        Set<String> strong = new HashSet<>();
        form(new FormationInput(areas, adjacency(areas), rules, DISTANCE_ONLY, seed)).alliances().stream()
                .map(PlannedAlliance::hub)
                .forEach(strong::add);
        return strong;
    }

    /** Everything the plan depends on, as it stands in the package for 2022. */
    static FormationInput input(List<CountyMap.Place> places, List<VillageMeans> means, Population people, long seed) {
        List<Area> areas = new ArrayList<>();
        for (int v = 0; v < places.size(); v++) {
            CountyMap.Place place = places.get(v);
            areas.add(new Area(
                    place.village().code(),
                    place.village().township(),
                    place.point(),
                    profile(means.get(v), people.of(place.village().code()))));
        }
        return new FormationInput(areas, adjacency(areas), Rules.of(Aims.ALLIANCES), Weights.EQUAL, seed);
    }

    static FormationPlan form(FormationInput input) {
        return new Former().form(input).plan()
                .orElseThrow(() -> new IllegalStateException("the demo's seed gives no plan; choose another"));
    }

    private static Profile profile(VillageMeans means, List<Household> households) {
        TreeMap<String, Double> industries = new TreeMap<>();
        means.industries().forEach((industry, percent) -> industries.put(industry, percent / HUNDREDTHS));
        return new Profile(
                Population.peopleIn(households, 2022),
                means.incomeFen2022() / HUNDREDTHS,
                new Means(
                        means.pastureMu(),
                        means.sheepUnits(),
                        Population.workersIn(households, 2022),
                        means.cashFen() / HUNDREDTHS),
                industries,
                means.strong(),
                Map.of());
    }

    /** Who adjoins whom by either reading: over the whole county, or within the township. */
    private static Adjacency adjacency(List<Area> areas) {
        Set<Edge> edges = new LinkedHashSet<>(Adjacency.derived(areas, Borders.OPEN).edges());
        edges.addAll(Adjacency.derived(areas, Borders.WITHIN_TOWNSHIP).edges());
        return Adjacency.given(edges);
    }
}
