package org.liancun.kernel;

import static java.math.BigInteger.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liancun.kernel.Allocation.Claim;
import org.liancun.kernel.Allocation.Part;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.testing.Samples;

class AllocationTests {
    /** A total and the weights of claimants 0, 1, 2 … */
    record Split(long total, List<Long> weights) {
        List<Claim<Integer>> claims() {
            return IntStream.range(0, weights.size()).mapToObj(i -> new Claim<>(i, weights.get(i))).toList();
        }

        List<Part<Integer>> parts() {
            return Allocation.byLargestRemainder(total, claims());
        }

        BigInteger sumOfWeights() {
            return weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        }

        boolean isPossible() {
            return total == 0 || sumOfWeights().signum() > 0;
        }

        List<Split> smaller() {
            List<Split> all = new ArrayList<>();
            Samples.smaller(weights, Samples::smaller).forEach(fewer -> all.add(new Split(total, fewer)));
            Samples.smaller(total).forEach(less -> all.add(new Split(less, weights)));
            return all.stream().filter(Split::isPossible).toList();
        }
    }

    @Test
    void splitsEverySmallCaseAsTheLawsSay() {
        int cases = 0;
        for (List<Long> weights : smallWeights()) {
            for (int total = 0; total <= 12; total++) {
                Split split = new Split(total, weights);
                if (split.isPossible()) {
                    checkLaws(split);
                    checkOrderNeverMatters(split);
                    cases++;
                }
            }
        }
        assertThat(cases).isEqualTo(781 * 13 - 5 * 12);
    }

    @Test
    void splitsOrdinaryTotalsAsTheLawsSay() {
        samples(100_000_000_000L, 1_000_000L, 40).times(3_000).obey(AllocationTests::checkLaws);
    }

    @Test
    void splitsHugeTotalsByHugeWeightsAsTheLawsSay() {
        samples(Long.MAX_VALUE, Long.MAX_VALUE / 8, 8).times(20_000).obey(AllocationTests::checkLaws);
    }

    @Test
    void splitsAlikeWhateverTheOrderOfTheClaims() {
        samples(1_000, 5, 12).times(5_000).obey(AllocationTests::checkOrderNeverMatters);
    }

    @Test
    void splitsTheLargestTotalByTheLargestWeights() {
        for (long total : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, -Long.MAX_VALUE, 1L << 62}) {
            checkLaws(new Split(total, List.of(Long.MAX_VALUE)));
            checkLaws(new Split(total, List.of(Long.MAX_VALUE - 1, 1L)));
            checkLaws(new Split(total, List.of(1L << 62, (1L << 62) - 1)));
            checkLaws(new Split(total, List.of(1L, Long.MAX_VALUE - 3, 1L, 1L)));
            checkLaws(new Split(total, Collections.nCopies(7, Long.MAX_VALUE / 7)));
        }
    }

    @Test
    void refusesWhatDoesNotFitALong() {
        assertThatThrownBy(() -> new Split(1, List.of(Long.MAX_VALUE, 1L)).parts())
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Split(Long.MIN_VALUE, List.of(1L)).parts())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesWhenNobodyHasAClaim() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Split(7, List.of(0L, 0L)).parts())
                .withMessageContaining("any part of 7");
        assertThatIllegalArgumentException().isThrownBy(() -> new Split(7, List.of()).parts());
        assertThat(new Split(0, List.of()).parts()).isEmpty();
    }

    @Test
    void refusesANegativeWeight() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Claim<>("A", -1)).withMessageContaining("-1 of A");
    }

    @Test
    void refusesAKeyThatStandsTwiceWhateverItsWeights() {
        assertThatIllegalArgumentException().isThrownBy(() -> split(10, "A 1  A 1")).withMessageContaining("A");
        assertThatIllegalArgumentException().isThrownBy(() -> split(10, "A 1  B 5  A 2")).withMessageContaining("A");
    }

    @TestFactory
    Stream<DynamicTest> breaksTiesByTheSmallerKey() throws IOException {
        String table;
        try (var in = getClass().getResourceAsStream("ties.txt")) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return table.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\|"))
                .map(cells -> DynamicTest.dynamicTest(cells[0].strip(), () -> {
                    List<Part<String>> parts = split(Long.parseLong(cells[1].strip()), cells[2].strip());
                    assertThat(parts.stream().map(part -> part.key() + " " + part.amount()))
                            .containsExactlyElementsOf(pairs(cells[3]));
                }));
    }

    @Test
    void roundsAPortionAsStated() {
        Samples.of(random -> new long[] {
            random.nextLong(-1_000_000, 1_000_000), random.nextLong(-50, 50), random.nextLong(1, 50)
        }).times(20_000).obey(n -> {
            Ratio ratio = new Ratio(n[1], n[2]);
            long twice = 2 * n[0] * n[1];
            long half = Allocation.portion(n[0], ratio, Rounding.HALF_UP);
            long down = Allocation.portion(n[0], ratio, Rounding.DOWN);

            assertThat(Math.abs(twice - 2 * half * n[2])).isLessThanOrEqualTo(n[2]);
            assertThat(Math.abs(down) * n[2]).isLessThanOrEqualTo(Math.abs(n[0] * n[1]));
            assertThat(Math.abs(n[0] * n[1]) - Math.abs(down) * n[2]).isLessThan(n[2]);
            assertThat(Allocation.portion(-n[0], ratio, Rounding.HALF_UP)).isEqualTo(-half);
        });
    }

    @Test
    void roundsAHalfAwayFromZero() {
        Ratio half = new Ratio(1, 2);

        assertThat(Allocation.portion(5, half, Rounding.HALF_UP)).isEqualTo(3);
        assertThat(Allocation.portion(-5, half, Rounding.HALF_UP)).isEqualTo(-3);
        assertThat(Allocation.portion(-5, half, Rounding.DOWN)).isEqualTo(-2);
        assertThat(Allocation.portion(Long.MAX_VALUE, new Ratio(Long.MAX_VALUE, Long.MAX_VALUE), Rounding.HALF_UP))
                .isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Allocation.portion(Long.MAX_VALUE, new Ratio(3, 2), Rounding.DOWN))
                .isInstanceOf(ArithmeticException.class);
    }

    private static Samples<Split> samples(long totalMax, long weightMax, int claimsMax) {
        return Samples.of(random -> draw(random, totalMax, weightMax, claimsMax)).shrinking(Split::smaller);
    }

    private static Split draw(SplittableRandom random, long totalMax, long weightMax, int claimsMax) {
        List<Long> weights = new ArrayList<>();
        int claims = random.nextInt(1, claimsMax + 1);
        for (int i = 0; i < claims; i++) {
            weights.add(random.nextInt(10) == 0 ? 0 : Samples.magnitude(random, weightMax));
        }
        weights.set(0, Math.max(1, weights.getFirst()));
        long total = Samples.magnitude(random, totalMax);
        return new Split(random.nextBoolean() ? total : -total, weights);
    }

    /** Every vector of up to four weights from 0 to 4, the empty one among them. */
    private static List<List<Long>> smallWeights() {
        List<List<Long>> all = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).size() < 4) {
                for (long weight = 0; weight <= 4; weight++) {
                    List<Long> longer = new ArrayList<>(all.get(i));
                    longer.add(weight);
                    all.add(longer);
                }
            }
        }
        return all;
    }

    private static void checkLaws(Split split) {
        List<Part<Integer>> parts = split.parts();
        BigInteger sum = split.sumOfWeights();
        BigInteger total = valueOf(split.total());

        assertThat(parts.stream().map(part -> valueOf(part.amount())).reduce(BigInteger.ZERO, BigInteger::add))
                .as("parts add up to the total").isEqualTo(total);
        for (int i = 0; i < parts.size(); i++) {
            Part<Integer> part = parts.get(i);
            assertThat(part.key()).isEqualTo(i);
            assertThat(part.weight()).isEqualTo(split.weights().get(i));
            // |amount - total × weight ÷ sum| < 1, multiplied by the sum.
            BigInteger off = valueOf(part.amount()).multiply(sum).subtract(total.multiply(valueOf(part.weight())));
            assertThat(off.abs()).as("within one of the exact part")
                    .isLessThan(sum.max(BigInteger.ONE));
            assertThat(part.roundedUp()).as("rounded away from zero").isEqualTo(off.signum() * total.signum() > 0);
            assertThat(part.weight() > 0 || part.amount() == 0).as("no weight, no part").isTrue();
        }
        checkMoreWeightNeverGetsLess(parts);
        checkLargestRemaindersFirst(split, parts, sum);
        assertThat(new Split(-split.total(), split.weights()).parts().stream().map(Part::amount).toList())
                .as("the opposite is split alike").isEqualTo(parts.stream().map(part -> -part.amount()).toList());
    }

    private static void checkMoreWeightNeverGetsLess(List<Part<Integer>> parts) {
        List<Part<Integer>> byWeight =
                parts.stream().sorted(Comparator.<Part<Integer>>comparingLong(Part::weight)).toList();
        for (int i = 1; i < byWeight.size(); i++) {
            if (byWeight.get(i).weight() > byWeight.get(i - 1).weight()) {
                assertThat(Math.abs(byWeight.get(i).amount())).as("more weight never gets less")
                        .isGreaterThanOrEqualTo(Math.abs(byWeight.get(i - 1).amount()));
            }
        }
    }

    /** Whoever is rounded up has a larger remainder than whoever is not, or the same one and a smaller key. */
    private static void checkLargestRemaindersFirst(Split split, List<Part<Integer>> parts, BigInteger sum) {
        BigInteger whole = valueOf(split.total()).abs();
        Comparator<Part<Integer>> first = Comparator
                .<Part<Integer>, BigInteger>comparing(part -> whole.multiply(valueOf(part.weight())).mod(sum))
                .reversed()
                .thenComparing(Part::key);
        if (sum.signum() > 0) {
            List<Boolean> roundedUp = parts.stream().sorted(first).map(Part::roundedUp).toList();
            assertThat(roundedUp).isEqualTo(roundedUp.stream().sorted(Comparator.reverseOrder()).toList());
        }
    }

    private static void checkOrderNeverMatters(Split split) {
        List<Claim<Integer>> claims = new ArrayList<>(split.claims());
        Collections.shuffle(claims, new Random(split.hashCode()));

        List<Part<Integer>> shuffled = new ArrayList<>(Allocation.byLargestRemainder(split.total(), claims));

        assertThat(shuffled.stream().map(Part::key))
                .containsExactlyElementsOf(claims.stream().map(Claim::key).toList());
        shuffled.sort(Comparator.comparing(Part::key));
        assertThat(shuffled).isEqualTo(split.parts());
    }

    private static List<Part<String>> split(long total, String claims) {
        return Allocation.byLargestRemainder(total, pairs(claims).stream().map(pair -> pair.split(" "))
                .map(pair -> new Claim<>(pair[0], Long.parseLong(pair[1]))).toList());
    }

    private static List<String> pairs(String cell) {
        String[] words = cell.strip().split(" +");
        return IntStream.range(0, words.length / 2).mapToObj(i -> words[2 * i] + " " + words[2 * i + 1]).toList();
    }
}
