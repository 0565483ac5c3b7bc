package org.liancun.payout.payslip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries links that open nothing, by address: a secret cannot be guessed, but whoever tries costs work.
 * A whole village may stand behind one address, so that links that open do not count.
 */
@Component
public class LinkBrake {
    private static final int FREE = 200;
    private static final Duration WHILE = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 50_000;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    LinkBrake(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int count, Instant since) {
        boolean over(Instant now) {
            return since.plus(WHILE).isBefore(now);
        }
    }

    /** Whether that address has tried so often in vain that it has to wait. */
    public boolean holds(String address) {
        Tries known = tries.get(address);
        return known != null && !known.over(clock.instant()) && known.count() >= FREE;
    }

    /** Counts a try that opened nothing. */
    public void failed(String address) {
        Instant now = clock.instant();
        if (tries.size() > MOST_KEPT) {
            tries.values().removeIf(old -> old.over(now));
        }
        tries.compute(address, (same, known) ->
                known == null || known.over(now) ? new Tries(1, now) : new Tries(known.count() + 1, known.since()));
    }

    /** How long to wait, in seconds. */
    public long seconds() {
        return WHILE.toSeconds();
    }
}
