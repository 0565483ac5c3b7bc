package org.liancun.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.RequestTrace;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One long work on its own thread. */
final class RunningWork {
    private static final Logger LOG = LoggerFactory.getLogger(RunningWork.class);
    private final UUID id;
    private final String title;
    private final Scope scope;
    private final Clock clock;
    private final Instant begunAt;
    private volatile Point point = new Point("", 0, 0, Instant.EPOCH);
    private volatile @Nullable Ending ending;
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    RunningWork(UUID id, String title, Scope scope, Clock clock) {
        this.id = id;
        this.title = title;
        this.scope = scope;
        this.clock = clock;
        this.begunAt = clock.instant();
    }

    private record Point(String step, long done, long total, Instant stepBegunAt) {}

    private record Ending(Job.State state, Instant at, String next, @Nullable Refused why) {}

    /** Thrown out of the work where its user stopped it. */
    static final class Stopped extends RuntimeException {}

    UUID id() {
        return id;
    }

    boolean belongsTo(Scope other) {
        return scope.actor().equals(other.actor()) && scope.county().equals(other.county());
    }

    void begin(Work.Task task) {
        @Nullable String request = MDC.get(RequestTrace.REQUEST);
        @Nullable String route = MDC.get(RequestTrace.ROUTE);
        thread = Thread.ofVirtual().name("work " + id).start(() -> {
            MDC.put(RequestTrace.REQUEST, request);
            MDC.put(RequestTrace.ROUTE, route);
            scope.run(() -> ending = run(task));
        });
    }

    void stop() {
        stopped = true;
    }

    void join(Duration longest) throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.join(longest);
        }
    }

    Job job() {
        Point at = point;
        Ending end = ending;
        Instant since = at.step().isEmpty() ? begunAt : at.stepBegunAt();
        return new Job(id, title, end == null ? Job.State.RUNNING : end.state(), at.step(), at.done(), at.total(),
                since, clock.instant(), end == null ? null : end.at(), end == null ? "" : end.next(),
                end == null ? null : end.why());
    }

    private Ending run(Work.Task task) {
        try {
            return end(Job.State.DONE, task.run(this::at), null);
        } catch (Stopped e) {
            return end(Job.State.STOPPED, "", null);
        } catch (Refused e) {
            return end(Job.State.REFUSED, "", e);
        } catch (Exception | Error e) {
            LOG.error("work {} failed", title, e);
            return end(Job.State.FAILED, "", null);
        }
    }

    private void at(String step, long done, long total) {
        if (stopped) {
            throw new Stopped();
        }
        Point before = point;
        point = new Point(step, done, total, before.step().equals(step) ? before.stepBegunAt() : clock.instant());
    }

    private Ending end(Job.State state, String next, @Nullable Refused why) {
        return new Ending(state, clock.instant(), next, why);
    }
}
