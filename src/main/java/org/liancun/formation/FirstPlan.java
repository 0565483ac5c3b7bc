package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The seeded search, beside the listing: what it has found is there when a run is stopped before it can prove anything. */
final class FirstPlan implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final Terrain terrain;
    private final SetCost cost;
    private final Watch watch;
    private volatile boolean ended;
    private int[] @Nullable [] best;
    private final CompletableFuture<Void> run;

    FirstPlan(Terrain terrain, List<Island> islands, SetCost cost, Watch watch) {
        this.terrain = terrain;
        this.cost = cost;
        this.watch = watch;
        run = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("first-plan").start(() -> {
            try {
                search(islands);
                run.complete(null);
            } catch (RuntimeException | Error e) {
                run.completeExceptionally(e);
            }
        });
    }

    private void search(List<Island> islands) {
        int[] counts = Island.counts(islands, terrain.input.rules().alliances());
        for (int attempt = 0; attempt < ATTEMPTS && best == null && !over(); attempt++) {
            long seed = terrain.input.seed() + attempt;
            Search search = new Search(terrain, cost.another(), seed, this::over);
            search.run(new Growth(terrain, seed).start(islands, counts)).ifPresent(this::keep);
        }
    }

    private synchronized void keep(int[][] plan) {
        best = plan;
    }

    private boolean over() {
        return ended || watch.stop();
    }

    /** What was found when the search has ended by itself or by the watch. */
    Optional<int[][]> await() {
        run.join();
        synchronized (this) {
            return Optional.ofNullable(best);
        }
    }

    /** Nobody needs it any more. */
    @Override
    public void close() {
        ended = true;
        run.join();
    }
}
