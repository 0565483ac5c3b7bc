package org.liancun.alliance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioRun;
import org.liancun.formation.Standing;
import org.liancun.shell.Words;

/**
 * How far the search for a scenario is.
 *
 * @param state as in the list
 * @param step what is being done, in words
 * @param seconds how long it has been going on, of {@code most}
 * @param cost the best so far, in millionths
 * @param course best cost and bound over the seconds
 * @param said the same to be read
 */
record ProgressJson(String state, String step, double seconds, int most, @Nullable Long cost, @Nullable Long bound,
        @Nullable Double gap, long columns, int count, int counts, List<Point> course, SaidJson said) {

    /** Best cost and bound after so many seconds. */
    record Point(double seconds, @Nullable Long cost, @Nullable Long bound) {
        static Point of(Standing standing) {
            return new Point(standing.seconds(), best(standing), least(standing));
        }
    }

    /** Numbers as the reader writes them. */
    record SaidJson(String cost, String bound, String gap, String columns) {}

    static ProgressJson of(Scenario scenario, String state, @Nullable ScenarioRun run, Words words) {
        Standing now = run == null ? null : run.standing();
        Long cost = now == null ? null : best(now);
        Long bound = now == null ? null : least(now);
        long columns = now == null ? 0 : now.columns();
        return new ProgressJson(state, run == null ? "" : words.t(run.step()), now == null ? 0 : now.seconds(),
                scenario.task().seconds(), cost, bound, now == null ? null : ScenarioJson.value(now.gap()), columns,
                run == null ? 0 : run.count(), run == null ? 0 : run.counts(),
                run == null ? List.of() : run.course().stream().map(Point::of).toList(),
                new SaidJson(Said.cost(cost, words), Said.cost(bound, words),
                        now == null ? "–" : Said.gap(now.gap(), words), words.count(columns)));
    }

    private static @Nullable Long best(Standing standing) {
        return standing.bestMillionths().isPresent() ? standing.bestMillionths().getAsLong() : null;
    }

    private static @Nullable Long least(Standing standing) {
        return standing.boundMillionths().isPresent() ? standing.boundMillionths().getAsLong() : null;
    }
}
