package org.liancun.demo;

import java.util.List;
import java.util.Random;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;

/** Seeded chance. Each subject throws its own, so that one more throw here changes nothing there. */
final class Dice {
    private static final int THOUSAND = 1000;
    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    static Dice of(long seed, String subject) {
        return new Dice(seed * 1_000_003 + subject.hashCode());
    }

    /** A whole number, both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** So many thousandths of an amount, both ends included, rounded down. */
    long permille(long amount, int low, int high) {
        return Allocation.portion(amount, new Ratio(between(low, high), THOUSAND), Allocation.Rounding.DOWN);
    }

    /** At least 0, below 1. */
    double fraction() {
        return random.nextDouble();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
