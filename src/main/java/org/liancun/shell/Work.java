package org.liancun.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Progress;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Long work that goes on while nobody waits for it: a page starts it and shows {@code /work/{id}}, where it tells step,
 * count and time left and can be stopped. It runs in the scope of whoever started it, who alone sees it, and is
 * forgotten a day after its end or when the program stops.
 */
@Component
public class Work implements DisposableBean {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);
    private final Map<UUID, RunningWork> all = new ConcurrentHashMap<>();
    private final Clock clock;

    Work(Clock clock) {
        this.clock = clock;
    }

    /** What is to be done. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does it, telling how far it is; a call of {@code progress} is also where a stop takes effect, so that the
         * transaction around it is rolled back.
         *
         * @return the path of the page that shows what came of it
         */
        String run(Progress progress) throws Exception;
    }

    /**
     * Begins the work in the present scope and returns at once; redirect to {@code "/work/" + id}.
     *
     * @param title key of the text that says what is done, such as {@code registry.import.work}
     */
    public UUID start(String title, Task task) {
        forgetOld();
        RunningWork work = new RunningWork(Ids.next(), title, Scope.current(), clock);
        all.put(work.id(), work);
        work.begin(task);
        return work.id();
    }

    /** The work of that id, if the present user began it. */
    public Optional<Job> find(UUID id) {
        return own(id).map(RunningWork::job);
    }

    /** Asks the work to stop at its next step; what it did in its transaction is undone. */
    public void stop(UUID id) {
        own(id).ifPresent(RunningWork::stop);
    }

    private Optional<RunningWork> own(UUID id) {
        return Optional.ofNullable(all.get(id)).filter(work -> work.belongsTo(Scope.current()));
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        all.values().removeIf(work -> work.job().endedAt() != null && work.job().endedAt().isBefore(oldest));
    }

    /** Stops what runs when the program stops, so that no transaction is cut off in the middle. */
    @Override
    public void destroy() throws InterruptedException {
        all.values().forEach(RunningWork::stop);
        for (RunningWork work : all.values()) {
            work.join(LAST_WAIT);
        }
    }
}
