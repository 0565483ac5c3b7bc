package org.liancun.formation;

import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Simulated annealing over connected alliances, bounded by steps and never by the clock. {@code java.util.Random} and
 * {@code StrictMath}: both are specified to the bit, so a seed means the same on every machine.
 */
final class Search {
    private static final int ASK_EVERY = 256;
    private static final int STEPS_BASE = 20_000;
    private static final int STEPS_PER_VILLAGE = 1_500;
    private static final double START_TEMPERATURE = 30_000;
    private static final double END_TEMPERATURE = 20;

    private final Terrain terrain;
    private final Random random;
    private final SetCost cost;
    private final Demerits demerits;
    private final long steps;
    private final BooleanSupplier stop;
    private boolean anyDoes;
    private int[] @Nullable [] best;
    private long bestCost = Long.MAX_VALUE;

    Search(Terrain terrain, SetCost cost, long seed, BooleanSupplier stop) {
        this.terrain = terrain;
        this.cost = cost;
        this.stop = stop;
        random = new Random(seed);
        demerits = new Demerits(terrain);
        steps = STEPS_BASE + (long) STEPS_PER_VILLAGE * terrain.size;
    }

    /** Ends with the first plan that obeys all rules. */
    Search untilFound() {
        anyDoes = true;
        return this;
    }

    /** Members of each alliance of the best plan that obeys all rules. */
    Optional<int[][]> run(int[][] start) {
        Partition partition = new Partition(terrain, cost, demerits, start);
        Moves moves = new Moves(terrain, partition, random);
        remember(partition);
        double cooling = StrictMath.pow(END_TEMPERATURE / START_TEMPERATURE, 1.0 / steps);
        double temperature = START_TEMPERATURE;
        for (long step = 0; step < steps && !ended(step); step++) {
            Partition.Move move = moves.propose();
            if (move != null && accepts(move.change(), temperature)) {
                partition.make(move);
                remember(partition);
            }
            temperature *= cooling;
        }
        return Optional.ofNullable(best);
    }

    private boolean ended(long step) {
        return anyDoes && best != null || step % ASK_EVERY == 0 && stop.getAsBoolean();
    }

    private boolean accepts(long change, double temperature) {
        return change <= 0 || random.nextDouble() < StrictMath.exp(-change / temperature);
    }

    private void remember(Partition partition) {
        if (partition.obeysAllRules() && partition.costMillionths() < bestCost) {
            bestCost = partition.costMillionths();
            best = partition.snapshot();
        }
    }
}
