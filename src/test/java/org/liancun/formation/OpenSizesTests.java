package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.formation.FormationResult.Proof;

/** Where sizes are open and pairs are judged, nothing is listed that prices rule out, and the plan is proven. */
class OpenSizesTests {
    private static final int COUNTIES = 400;
    private static final int[][] TRIOS = {{0, 1, 2}, {1, 3, 4}, {0, 2, 4}};

    @Test
    void whatPricesFindIsWhatTryingAllFinds() {
        LongStream.range(0, COUNTIES).parallel().forEach(seed -> {
            FormationInput input = county(seed);
            Random random = new Random(seed);
            long[] prices = random.longs(input.areas().size(), 0, 12 * Duals.SCALE).toArray();
            long[] trioPrices = random.longs(TRIOS.length, -9 * Duals.SCALE, 1).toArray();
            long threshold = random.nextLong(-20 * Duals.SCALE, 20 * Duals.SCALE);
            EveryPlan every = new EveryPlan(input);
            List<String> expected = new ArrayList<>();
            for (int set = 1; set < 1 << prices.length; set++) {
                if (every.allows(set) && reduced(every.cost(set), set, prices, trioPrices) < threshold) {
                    expected.add(Integer.toBinaryString(set));
                }
            }
            assertThat(found(input, Duals.of(prices, TRIOS, trioPrices), threshold)).as("county %d", seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(foundByChecker(input, stated(input, prices, trioPrices), threshold)).as("county %d", seed).isEqualTo(expected.size());
        });
    }

    private static long reduced(long cost, int set, long[] prices, long[] trioPrices) {
        long rest = cost * Duals.SCALE;
        for (int i = 0; i < prices.length; i++) {
            rest -= (set >> i & 1) == 1 ? prices[i] : 0;
        }
        for (int t = 0; t < TRIOS.length; t++) {
            int two = 1 << TRIOS[t][0] | 1 << TRIOS[t][1] | 1 << TRIOS[t][2];
            rest -= Integer.bitCount(set & two) >= 2 ? trioPrices[t] : 0;
        }
        return rest;
    }

    private static List<String> found(FormationInput input, Duals duals, long threshold) {
        Terrain terrain = new Terrain(input);
        Columns columns = new PricedListing(
                terrain, PricedValues.of(terrain).orElseThrow(), SetCost.of(terrain), duals, Watch.PATIENT)
                .below(threshold, PricedListing.Limits.whole(Long.MAX_VALUE, Long.MAX_VALUE))
                .orElseThrow()
                .columns();
        List<String> sets = new ArrayList<>();
        columns.pages().sequential().mapToObj(columns::page).forEach(page -> {
            for (int column = 0; column < page.count(); column++) {
                int set = 0;
                for (int village : page.members(column)) {
                    set |= 1 << village;
                }
                sets.add(Integer.toBinaryString(set));
            }
        });
        return sets;
    }

    private static Certificate.Prices stated(FormationInput input, long[] prices, long[] trioPrices) {
        String[] codes = input.areas().stream().map(Area::code).toArray(String[]::new);
        return Duals.of(prices, TRIOS, trioPrices).asPrices(codes);
    }

    private static long foundByChecker(FormationInput input, Certificate.Prices prices, long threshold) {
        Map<String, Integer> numbers = new TreeMap<>();
        input.areas().forEach(area -> numbers.put(area.code(), numbers.size()));
        return CheckedSets.below(input, "x", new CheckedPrices(prices, numbers, Duals.SCALE), threshold)
                .orElseThrow()
                .size();
    }

    @Test
    void theAnswerIsThatOfTryingAllAndItsCertificateHolds() {
        LongStream.range(0, COUNTIES).parallel().forEach(seed -> {
            FormationInput input = county(seed);
            OptionalLong cheapest = new EveryPlan(input).cheapestMillionths();
            Optional<FormationResult> result = open(input);
            if (cheapest.isPresent()) {
                FormationResult found = result.orElseThrow();
                assertThat(found.proof()).as("county %d", seed).isEqualTo(Proof.OPTIMAL);
                assertThat(found.plan().orElseThrow().costMillionths()).as("county %d", seed)
                        .isEqualTo(cheapest.getAsLong());
                Certificate certificate = found.certificate().orElseThrow();
                assertThat(CertificateChecker.check(input, certificate).problems()).as("county %d", seed).isEmpty();
                assertThat(CertificateChecker.check(input, raised(certificate)).holds()).as("county %d", seed).isFalse();
            } else {
                assertThat(result).as("county %d", seed).isEmpty();
            }
        });
    }

    /** Claims one more than the cost of the best plan. */
    private static Certificate raised(Certificate certificate) {
        return new Certificate(certificate.claim(), certificate.boundMillionths() + 1, certificate.scale(),
                certificate.exclusions(), certificate.leaves());
    }

    private static Optional<FormationResult> open(FormationInput input) {
        Terrain terrain = new Terrain(input);
        SetCost cost = SetCost.of(terrain);
        List<Island> islands = Island.of(terrain);
        if (!new EvidentReasons(terrain, islands).find().isEmpty()) {
            return Optional.empty();
        }
        try (FirstPlan first = new FirstPlan(terrain, islands, cost, Watch.PATIENT)) {
            PricedValues values = PricedValues.of(terrain).orElseThrow();
            return new OpenSizes(terrain, values, cost, new Teller(Watch.PATIENT)).form(first);
        }
    }

    @Test
    void aGridWithOpenSizesIsProvenOptimal() {
        FormationInput input = grid(7, 10);
        FormationResult result = new Former().form(input);
        assertThat(result.proof()).isEqualTo(Proof.OPTIMAL);
        FormationPlan plan = result.plan().orElseThrow();
        assertThat(PlanChecker.check(input, plan)).isEmpty();
        FormationResult ofSmaller = new Former().form(input.with(input.rules().withSizes(1, 6)));
        assertThat(plan.costMillionths()).isLessThanOrEqualTo(ofSmaller.plan().orElseThrow().costMillionths());
        Certificate certificate = result.certificate().orElseThrow();
        assertThat(CertificateChecker.check(input, certificate).problems()).isEmpty();
        assertThat(new Former().form(input)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 300, 1_000, 1_200})
    void stoppedAtAnyMomentItStandsByWhatItSays(long asked) {
        assertStandsByWhatItSays(new Former().form(grid(7, 10), EngineTests.stoppingAfter(asked)));
    }

    @Test
    void stoppedAtTheFirstBoundItGivesItWithItsCertificate() {
        AtomicBoolean bounded = new AtomicBoolean();
        FormationResult result = new Former().form(grid(7, 10), new Watch() {
            @Override
            public boolean stop() {
                return bounded.get();
            }

            @Override
            public void at(Standing standing) {
                bounded.set(standing.boundMillionths().isPresent());
            }

            @Override
            public long nanos() {
                return 0;
            }
        });
        assertThat(result.proof()).isEqualTo(Proof.BOUND);
        assertStandsByWhatItSays(result);
    }

    private static void assertStandsByWhatItSays(FormationResult result) {
        FormationInput input = grid(7, 10);
        long optimum = new Former().form(input).plan().orElseThrow().costMillionths();
        result.plan().ifPresent(plan -> assertThat(PlanChecker.check(input, plan)).isEmpty());
        assertThat(result.boundMillionths().orElse(0)).isLessThanOrEqualTo(optimum);
        assertThat(result.certificate().isPresent()).isEqualTo(result.boundMillionths().isPresent());
        result.certificate().ifPresent(certificate ->
                assertThat(CertificateChecker.check(input, certificate).problems()).isEmpty());
    }

    @Test
    void aCertificateThatLeavesLargeAlliancesOutIsRefused() {
        FormationInput open = grid(4, 3);
        FormationInput small = open.with(open.rules().withSizes(1, 6));
        FormationResult ofSmall = open(small).orElseThrow();
        FormationResult ofOpen = open(open).orElseThrow();
        assertThat(ofOpen.plan().orElseThrow().costMillionths())
                .isLessThan(ofSmall.plan().orElseThrow().costMillionths());
        assertThat(CertificateChecker.check(small, ofSmall.certificate().orElseThrow()).problems()).isEmpty();
        assertThat(CertificateChecker.check(open, ofSmall.certificate().orElseThrow()).problems()).isNotEmpty();
    }

    /** Cells whose value depends on their place; any connected ones may be an alliance. */
    private static FormationInput grid(int side, int alliances) {
        FormationInput square = Grids.square(side);
        List<Area> cells = square.areas().stream()
                .map(area -> area(area.code(), area.point(), value(area.point().lon(), area.point().lat())))
                .toList();
        Rules rules = Rules.of(alliances).withSizes(1, side * side).with(Lead.NONE).with(Borders.OPEN);
        return new FormationInput(
                cells, square.adjacency(), rules, new Objective.Pairwise("x"), Optional.empty(), 1);
    }

    /** So irregular that the relaxation alone proves no plan. */
    private static double value(double column, double row) {
        return (5 * column * column + 3 * row * row + 7 * column * row) % 23;
    }

    private static Area area(String code, Point point, double x) {
        return new Area(code, "G", point, new Profile(1, 0, Means.NONE, new TreeMap<>(), false, Map.of("x", x)));
    }

    /** Five to nine villages, any size allowed, now and then with every other rule and a price on moves. */
    private static FormationInput county(long seed) {
        Random random = new Random(seed);
        int size = 5 + random.nextInt(5);
        boolean whole = random.nextInt(3) > 0;
        List<Area> areas = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double x = 10 * random.nextDouble() - 2;
            areas.add(area("V" + i, new Point(random.nextDouble(), random.nextDouble()), whole ? Math.rint(x) : x));
            for (int j = 0; j < i; j++) {
                if (random.nextInt(5) < 2) {
                    edges.add(new Edge("V" + j, "V" + i));
                }
            }
        }
        Rules rules = new Rules(1 + random.nextInt(4), 1, size, Lead.NONE, Borders.OPEN, conditions(random));
        Optional<MovePrice> price = random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(new MovePrice(new TreeMap<>(Map.of("V0", "a", "V1", "b", "V2", "a")), 3));
        return new FormationInput(areas, Adjacency.given(edges), rules, new Objective.Pairwise("x"), price, seed);
    }

    private static Conditions conditions(Random random) {
        Conditions conditions = Conditions.NONE;
        if (random.nextInt(4) == 0) {
            conditions = conditions.withTogether(List.of(Set.of("V0", "V3")));
        }
        if (random.nextInt(4) == 0) {
            conditions = conditions.withApart(List.of(Set.of("V1", "V2", "V4")));
        }
        if (random.nextInt(4) == 0) {
            conditions = conditions.withFloors(List.of(new Conditions.Limit("x", random.nextInt(6))));
        }
        if (random.nextInt(4) == 0) {
            conditions = conditions.withCeilings(List.of(new Conditions.Limit("x", 8 + random.nextInt(12))));
        }
        return conditions;
    }
}
