package org.liancun.formation;

import java.util.OptionalLong;
import org.liancun.formation.Standing.Phase;

/** Keeps the standing of a run and tells it to the watch. */
final class Teller {
    private final Watch watch;
    private final long start;
    private Phase phase = Phase.LISTING;
    private OptionalLong best = OptionalLong.empty();
    private OptionalLong bound = OptionalLong.empty();
    private long columns;

    Teller(Watch watch) {
        this.watch = watch;
        start = watch.nanos();
    }

    Watch watch() {
        return watch;
    }

    void at(Phase next) {
        phase = next;
        tell();
    }

    void listed(long count) {
        columns = count;
        tell();
    }

    long columns() {
        return columns;
    }

    /** A plan or a bound; what is worse than what is known changes nothing. */
    void found(OptionalLong plan, long proven) {
        if (plan.isPresent()) {
            best = plan;
        }
        if (proven > bound.orElse(0)) {
            bound = OptionalLong.of(proven);
        }
        tell();
    }

    private void tell() {
        watch.at(new Standing(phase, best, bound, columns, (watch.nanos() - start) / 1e9));
    }
}
