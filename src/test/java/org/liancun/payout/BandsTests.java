package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.liancun.testing.Samples;

/** Counts of households that name nobody. */
class BandsTests {
    @Test
    void fewerThanTenHouseholdsAreNeverCounted() {
        assertThat(bands(new long[9])).isEmpty();
        assertThat(bands(new long[10])).containsExactly(new Bands.Band(0, 1, 10));
    }

    @Test
    void smallGroupsAreCountedWithTheirNeighbours() {
        long[] amounts = LongStream.concat(LongStream.generate(() -> 15_000).limit(12),
                LongStream.of(0, 0, 60_000, 5_000_000)).toArray();

        assertThat(bands(amounts)).containsExactly(new Bands.Band(0, Long.MAX_VALUE, 16));
    }

    @Test
    void everyHouseholdIsCountedOnceInABandOfTenOrMore() {
        Samples.of(random -> LongStream.generate(() -> Samples.magnitude(random, 10_000_000))
                        .limit(random.nextInt(200)).toArray())
                .obey(amounts -> {
                    List<Bands.Band> bands = bands(amounts);
                    if (amounts.length >= Bands.LEAST) {
                        assertThat(bands.stream().mapToInt(Bands.Band::households).sum()).isEqualTo(amounts.length);
                    }
                    for (Bands.Band band : bands) {
                        long inside = LongStream.of(amounts).filter(a -> a >= band.from() && a < band.below()).count();
                        assertThat(band.households()).isGreaterThanOrEqualTo(Bands.LEAST).isEqualTo((int) inside);
                    }
                });
    }

    /** As the database counts them, by a binary search instead of its width_bucket. */
    private static List<Bands.Band> bands(long[] amounts) {
        long[] thresholds = Bands.thresholds();
        int[] counts = new int[thresholds.length + 1];
        for (long amount : amounts) {
            int found = Arrays.binarySearch(thresholds, amount);
            counts[found >= 0 ? found + 1 : -found - 1]++;
        }
        return Bands.of(counts);
    }
}
