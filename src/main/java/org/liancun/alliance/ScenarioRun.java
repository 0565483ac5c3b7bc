package org.liancun.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Standing;
import org.liancun.kernel.Progress;

/** A scenario that is being solved: how far it is, and the way to end it. */
public final class ScenarioRun {
    private static final int MOST_POINTS = 240;
    private static final long LOOK_NANOS = 200_000_000;
    private final UUID id;
    private final int seconds;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Standing> course = new ArrayList<>();
    private volatile UUID work;
    private volatile boolean stopped;
    private volatile boolean begun;
    private volatile int count;
    private volatile int counts = 1;
    private long lastLook;

    ScenarioRun(UUID id, int seconds) {
        this.id = id;
        this.seconds = seconds;
        this.work = id;
    }

    public UUID id() {
        return id;
    }

    /** Under which number the shell shows it as long work. */
    public UUID work() {
        return work;
    }

    /** Whether its turn has come; one search runs at a time, because each takes all processors. */
    public boolean begun() {
        return begun;
    }

    /** How long it may take. */
    public int seconds() {
        return seconds;
    }

    /** How many numbers of alliances are tried, and the one that is being tried now, from 1. */
    public int counts() {
        return counts;
    }

    public int count() {
        return count;
    }

    /** Best cost and bound from the beginning until now. */
    public List<Standing> course() {
        synchronized (course) {
            return List.copyOf(course);
        }
    }

    /** The last of them; null before the first. */
    public @Nullable Standing standing() {
        synchronized (course) {
            return course.isEmpty() ? null : course.getLast();
        }
    }

    void work(UUID shown) {
        work = shown;
    }

    void begin() {
        begun = true;
    }

    /** Another number of alliances is a search of its own, with a course of its own. */
    void trying(int one, int of) {
        count = one;
        counts = of;
        synchronized (course) {
            course.clear();
        }
    }

    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    void end() {
        ended.countDown();
    }

    /** The end of it, to be waited for. */
    CountDownLatch ended() {
        return ended;
    }

    /** Keeps what has changed; when there is much of it, every second point of the older half is forgotten. */
    void tell(Standing standing) {
        synchronized (course) {
            if (course.size() >= MOST_POINTS) {
                for (int i = course.size() / 2; i > 0; i -= 2) {
                    course.remove(i);
                }
            }
            course.add(standing);
        }
    }

    /** Tells the shell now and then; where somebody stops the work there, the search ends with the best so far. */
    synchronized void look(Progress progress, long now, long sinceNanos) {
        if (stopped || now - lastLook < LOOK_NANOS) {
            return;
        }
        lastLook = now;
        try {
            progress.at(step(), Math.min(seconds, sinceNanos / 1_000_000_000), seconds);
        } catch (RuntimeException stop) {
            // The only thing that progress throws is the wish to stop.
            stopped = true;
        }
    }

    /** Key of the text that says what is being done. */
    public String step() {
        Standing standing = standing();
        return standing == null ? (begun ? "alliance.run.begins" : "alliance.run.waits")
                : "alliance.run." + standing.phase().name();
    }

    /** The lowest cost so far. */
    public OptionalLong best() {
        Standing standing = standing();
        return standing == null ? OptionalLong.empty() : standing.bestMillionths();
    }
}
