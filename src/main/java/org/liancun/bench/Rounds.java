package org.liancun.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Measures several things in turn, again and again, and takes the median of each. */
final class Rounds {
    private Rounds() {}

    /** One measurement of one thing. */
    interface Measure {
        long once() throws Exception;
    }

    static long[] medians(int rounds, Setting setting, String step, List<Measure> measures) throws Exception {
        long[][] found = new long[measures.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            setting.at(step + ", round " + (round + 1) + " of " + rounds);
            for (int i = 0; i < measures.size(); i++) {
                // Each round begins with another one: what a checkpoint or a neighbour costs falls on all alike.
                int which = (i + round) % measures.size();
                found[which][round] = measures.get(which).once();
            }
            int done = round;
            setting.at("  found " + Arrays.stream(found).map(each -> String.valueOf(each[done])).collect(Collectors.joining(" and ")));
        }
        return Arrays.stream(found).mapToLong(Rounds::median).toArray();
    }

    static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
