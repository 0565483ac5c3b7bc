package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Three villages on the equator, one kilometre-ish apart, worked by hand.
 *
 * <pre>
 *      lon    people income  pasture  industries            strong
 * A1   92.00     100    300       10  herding 1             yes
 * A2   92.01     100    100       30  herding 1, wool 1
 * A3   92.03     200      0       60  wool 2                yes
 * </pre>
 */
class AllianceCostTests {
    /** 0.01° on the equator: 6,371,008.8 · π / 18,000 = 1,111.95 m. */
    private static final int STEP_METRES = 1112;

    private static List<Area> villages() {
        return List.of(
                village("A1", 92.00, 100, 300, 10, Map.of("herding", 1.0), true),
                village("A2", 92.01, 100, 100, 30, Map.of("herding", 1.0, "wool", 1.0), false),
                village("A3", 92.03, 200, 0, 60, Map.of("wool", 2.0), true));
    }

    private static Area village(
            String code, double lon, long people, double income, double pasture, Map<String, Double> industries,
            boolean strong) {
        SortedMap<String, Double> sorted = new TreeMap<>(industries);
        Means means = new Means(pasture, 0, 0, 0);
        return new Area(code, "A", new Point(lon, 0), new Profile(people, income, means, sorted, strong, Map.of()));
    }

    private static AllianceCost cost(Weights weights) {
        Adjacency adjacency = Adjacency.derived(villages(), Borders.OPEN);
        Rules rules = Rules.of(1).withSizes(1, 3);
        return new AllianceCost(new Terrain(new FormationInput(villages(), adjacency, rules, weights, 1)));
    }

    @Test
    void eachTermIsWhatAPencilGives() {
        Terms terms = cost(Weights.EQUAL).terms(new int[] {0, 1});
        // Edges A1–A2 (1,112 m) and A2–A3 (2,224 m): mean 1,668; three villages. The hub is the strong A1.
        assertThat(terms.distance()).isEqualTo(STEP_METRES / (3 * 1668.0), within(1e-12));
        // A1 = (1, 0), A2 = (½, ½), whole = (150, 50); the county's whole = (150, 250).
        double pair = 100 * (1 - 150 / Math.sqrt(25000)) + 100 * (1 - 100 / (Math.sqrt(0.5) * Math.sqrt(25000)));
        double length = Math.sqrt(150 * 150 + 250 * 250);
        double county = 100 * (1 - 150 / length) + 100 * (1 - 200 / (Math.sqrt(0.5) * length))
                + 200 * (1 - 250 / length);
        assertThat(terms.likeness()).isEqualTo(pair / county, within(1e-12));
        // Pasture is the only means: |0.4 − 0.5| over |0.1 − 0.25| + |0.3 − 0.25| + |0.6 − 0.5|.
        assertThat(terms.complement()).isEqualTo(0.1 / 0.3, within(1e-12));
        // The county has 1 yuan a head, the pair 2: better off than the county costs nothing.
        assertThat(terms.winwin()).isZero();
    }

    @Test
    void aPoorVillageAloneCostsWinwin() {
        // Only A3 is below the county: half of the people, nothing of the income.
        assertThat(cost(Weights.EQUAL).terms(new int[] {2}).winwin()).isEqualTo(1.0);
        // With A2 there are three quarters of the people with a third of the county's income a head.
        assertThat(cost(Weights.EQUAL).terms(new int[] {1, 2}).winwin())
                .isEqualTo(0.75 * (1 - 1 / 3.0) / 0.5, within(1e-12));
    }

    @Test
    void theCostIsTheWeightedSumInMillionths() {
        Weights distanceOnly = new Weights(0.9, 0, 0, 0);
        assertThat(cost(distanceOnly).of(new int[] {0, 1})).isEqualTo(200_000);
        assertThat(cost(new Weights(0, 0, 0.3, 0)).of(new int[] {0, 1})).isEqualTo(100_000);
    }

    @Test
    void theWholeCountyCostsItsLikeness() {
        Terms county = cost(Weights.EQUAL).terms(new int[] {0, 1, 2});
        assertThat(county.likeness()).isEqualTo(1.0);
        assertThat(county.complement()).isZero();
        assertThat(county.winwin()).isZero();
    }

    @Test
    void whatDistinguishesNobodyCountsNothing() {
        List<Area> same = List.of(
                village("A1", 92, 0, 5, 0, Map.of(), true), village("A2", 92, 7, 0, 0, Map.of(), false));
        Rules rules = Rules.of(1).withSizes(1, 2);
        FormationInput input = FormationInput.of(same, rules, 1);
        assertThat(new AllianceCost(new Terrain(input)).of(new int[] {0, 1})).isZero();
    }

    @Test
    void roundingDustIsNotALikeness() {
        Map<String, Double> alike = Map.of("a", 0.1, "b", 0.2, "c", 0.7);
        List<Area> same = List.of(
                village("A1", 92, 3, 5, 1, alike, true), village("A2", 92.1, 7, 1, 1, alike, false),
                village("A3", 92.2, 11, 1, 1, alike, false));
        FormationInput input = FormationInput.of(same, Rules.of(1).withSizes(1, 3), 1);
        assertThat(new AllianceCost(new Terrain(input)).terms(new int[] {0, 1}).likeness()).isZero();
    }
}
