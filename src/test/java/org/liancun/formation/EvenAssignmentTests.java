package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pairs: loads even, then least distance, then codes. Small cases are compared with all possibilities. */
class EvenAssignmentTests {
    @Test
    void evenLoadsComeBeforeDistance() {
        long[][] metres = {{1, 9}, {1, 9}, {1, 9}, {1, 9}};
        assertThat(new EvenAssignment(metres).chosen()).containsExactly(0, 0, 1, 1);
    }

    @Test
    void amongEqualDistancesTheLowestCodesWin() {
        assertThat(new EvenAssignment(new long[5][3]).chosen()).containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    void everySmallCaseIsTheFirstOfTheCheapest() {
        Random random = new Random(5);
        for (int sample = 0; sample < 2_000; sample++) {
            long[][] cost = new long[1 + random.nextInt(6)][1 + random.nextInt(4)];
            for (long[] row : cost) {
                Arrays.setAll(row, column -> random.nextInt(4));
            }
            assertThat(new EvenAssignment(cost).chosen()).isEqualTo(byTrial(cost));
        }
    }

    /** Tries all choices in ascending order and keeps the first cheapest even one. */
    private static int[] byTrial(long[][] cost) {
        int rows = cost.length;
        int columns = cost[0].length;
        int[] choice = new int[rows];
        int[] best = null;
        long least = Long.MAX_VALUE;
        for (long number = 0; number < Math.round(Math.pow(columns, rows)); number++) {
            long rest = number;
            long sum = 0;
            int[] loads = new int[columns];
            for (int row = rows - 1; row >= 0; row--) {
                choice[row] = (int) (rest % columns);
                rest /= columns;
                loads[choice[row]]++;
                sum += cost[row][choice[row]];
            }
            int spread = Arrays.stream(loads).max().orElse(0) - Arrays.stream(loads).min().orElse(0);
            if (spread <= 1 && sum < least) {
                least = sum;
                best = choice.clone();
            }
        }
        return best;
    }
}
