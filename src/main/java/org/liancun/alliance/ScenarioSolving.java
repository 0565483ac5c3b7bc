package org.liancun.alliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.Former;
import org.liancun.formation.MovePrice;
import org.liancun.formation.Standing;
import org.liancun.formation.Watch;
import org.liancun.kernel.Progress;
import org.liancun.shell.NotFound;

/** One search for one scenario, from its stored wish to its stored end. */
final class ScenarioSolving {
    private static final long NANOS = 1_000_000_000;
    private static final long MILLI = 1_000_000;
    private final ScenarioRecords records;
    private final Scenario scenario;
    private final ScenarioRun run;
    private final Progress progress;
    private final long began = System.nanoTime();

    ScenarioSolving(ScenarioRecords records, Scenario scenario, ScenarioRun run, Progress progress) {
        this.records = records;
        this.scenario = scenario;
        this.run = run;
        this.progress = progress;
    }

    void solve() {
        ScenarioTask task = scenario.task();
        Territory territory = records.territory(task.place(), task.year())
                .orElseThrow(() -> new NotFound(task.place()));
        Integer count = task.alliances();
        records.end(scenario.id(), count == null ? tryAll(territory) : tryOne(input(territory, count)));
    }

    private ScenarioEnd tryOne(FormationInput input) {
        return ScenarioEnd.of(input, form(input, scenario.task().seconds()), millis(), run.stopped());
    }

    private FormationInput input(Territory territory, int count) {
        FormationInput input = FormationInputs.of(scenario.task(), territory, count);
        return price().map(input::with).orElse(input);
    }

    private FormationResult form(FormationInput input, double seconds) {
        return new Former().form(input, new Looking(System.nanoTime() + (long) (seconds * NANOS)));
    }

    private Optional<MovePrice> price() {
        ScenarioTask task = scenario.task();
        return task.parent() == null || task.movePriceMillionths() == 0 ? Optional.empty()
                : Optional.of(MovePrice.from(records.plan(task.parent()), task.movePriceMillionths()));
    }

    /** Every number of alliances that could be, each with its part of the time that is left. */
    private ScenarioEnd tryAll(Territory territory) {
        List<Integer> counts = ScenarioRules.counts(scenario.task(), territory);
        List<FormationResult> results = new ArrayList<>();
        for (int i = 0; i < counts.size() && !run.stopped(); i++) {
            run.trying(i + 1, counts.size());
            double left = scenario.task().seconds() - (double) (System.nanoTime() - began) / NANOS;
            FormationResult result = form(input(territory, counts.get(i)), Math.max(0.1, left / (counts.size() - i)));
            results.add(result);
            records.count(scenario.id(), count(counts.get(i), result));
        }
        return best(results, results.size() == counts.size());
    }

    private static ScenarioCount count(int count, FormationResult result) {
        return new ScenarioCount(count, result.proof(),
                result.plan().map(FormationPlan::costMillionths).orElse(null), bound(result));
    }

    /** The cheapest of all, with what is proven of all; each number has a proof of its own, so there is no single file. */
    private ScenarioEnd best(List<FormationResult> results, boolean complete) {
        Optional<FormationResult> best = results.stream().filter(each -> each.plan().isPresent())
                .min(Comparator.comparingLong(each -> each.plan().orElseThrow().costMillionths()));
        long columns = results.stream().mapToLong(FormationResult::columns).sum();
        Optional<FormationPlan> plan = best.flatMap(FormationResult::plan);
        Long bound = complete ? bound(results) : null;
        List<ScenarioReason> reasons = plan.isPresent() || results.isEmpty() ? List.of()
                : results.getFirst().reasons().stream().map(ScenarioReason::of).toList();
        return new ScenarioEnd(plan, proof(results, plan, bound), bound, reasons, columns, millis(), run.stopped(), null);
    }

    private static Proof proof(List<FormationResult> results, Optional<FormationPlan> plan, @Nullable Long bound) {
        if (plan.isPresent()) {
            return bound == null ? Proof.NONE
                    : bound >= plan.get().costMillionths() ? Proof.OPTIMAL : Proof.BOUND;
        }
        return !results.isEmpty() && results.stream().allMatch(each -> each.proof() == Proof.INFEASIBLE)
                ? Proof.INFEASIBLE : Proof.NONE;
    }

    /** No plan of any number costs less than the least of the bounds; numbers that cannot be do not count. */
    private static @Nullable Long bound(List<FormationResult> results) {
        Long least = null;
        for (FormationResult each : results) {
            Long bound = bound(each);
            if (bound == null && each.proof() != Proof.INFEASIBLE) {
                return null;
            }
            least = bound == null ? least : least == null ? bound : Long.valueOf(Math.min(least, bound));
        }
        return least;
    }

    private static @Nullable Long bound(FormationResult result) {
        return result.boundMillionths().isPresent() ? result.boundMillionths().getAsLong() : null;
    }

    private long millis() {
        return (System.nanoTime() - began) / MILLI;
    }

    /** Ends the search at its time, or when somebody wishes so, and keeps what it tells. */
    private final class Looking implements Watch {
        private final long end;

        Looking(long end) {
            this.end = end;
        }

        @Override
        public boolean stop() {
            long now = System.nanoTime();
            run.look(progress, now, now - began);
            return run.stopped() || now - end >= 0;
        }

        @Override
        public void at(Standing standing) {
            run.tell(new Standing(standing.phase(), standing.bestMillionths(), standing.boundMillionths(),
                    standing.columns(), (double) (System.nanoTime() - began) / NANOS));
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}
