package org.liancun.alliance;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.liancun.kernel.Progress;
import org.liancun.shell.Work;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The scenarios that are being solved while nobody waits. */
@Component
class ScenarioRuns implements DisposableBean {
    private static final long LAST_WAIT_SECONDS = 10;
    private final Map<UUID, ScenarioRun> running = new ConcurrentHashMap<>();
    /** A search takes all processors and much memory: one at a time, first come, first served. */
    private final Semaphore turn = new Semaphore(1, true);
    private final ScenarioRecords records;
    private final Work work;

    ScenarioRuns(ScenarioRecords records, Work work) {
        this.records = records;
        this.work = work;
    }

    /** Begins to solve a stored scenario; the run goes on in the present scope. */
    ScenarioRun begin(Scenario scenario) {
        ScenarioRun run = new ScenarioRun(scenario.id(), scenario.task().seconds());
        ScenarioRun standing = running.putIfAbsent(scenario.id(), run);
        if (standing != null) {
            return standing;
        }
        run.work(work.start("alliance.run.title", progress -> solve(scenario, run, progress)));
        return run;
    }

    Optional<ScenarioRun> find(UUID id) {
        return Optional.ofNullable(running.get(id));
    }

    private String solve(Scenario scenario, ScenarioRun run, Progress progress) throws InterruptedException {
        try {
            boolean mine = waitForTurn(run, progress);
            try {
                run.begin();
                new ScenarioSolving(records, scenario, run, progress).solve();
            } finally {
                if (mine) {
                    turn.release();
                }
            }
        } finally {
            running.remove(scenario.id());
            run.end();
        }
        return "/formation/scenarios/" + scenario.id();
    }

    /** Whether the turn has come; where somebody stopped it before, the search itself ends at once. */
    private boolean waitForTurn(ScenarioRun run, Progress progress) throws InterruptedException {
        while (!run.stopped()) {
            if (turn.tryAcquire(1, TimeUnit.SECONDS)) {
                return true;
            }
            run.look(progress, System.nanoTime(), 0);
        }
        return false;
    }

    /** What runs when the program stops is ended with its best so far, while there is still a database to keep it. */
    @Override
    public void destroy() throws InterruptedException {
        running.values().forEach(ScenarioRun::stop);
        for (ScenarioRun run : running.values()) {
            run.ended().await(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }
}
