package org.liancun.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after some free tries every further one costs a wait that doubles, counted per
 * user name and per address. A try counts before its password is looked at, so that parallel guesses gain nothing.
 */
@Component
class LoginBrake {
    private static final int FREE_PER_NAME = 5;
    /** A whole office may stand behind one address. */
    private static final int FREE_PER_ADDRESS = 40;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final int MOST_KEPT = 50_000;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    LoginBrake(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int count, Instant last, Instant notBefore) {}

    /** Counts a try; how long to wait instead of trying, zero if it may be tried now. */
    Duration tryNow(String name, String address) {
        Instant now = clock.instant();
        if (tries.size() > MOST_KEPT) {
            tries.values().removeIf(old -> old.last().plus(FORGOTTEN).isBefore(now));
        }
        Duration byAddress = count("address " + address, FREE_PER_ADDRESS, now);
        if (byAddress.isPositive()) {
            return byAddress;
        }
        return count("name " + name, FREE_PER_NAME, now);
    }

    /** Forgets the tries of a user who is in; those of the address stay, or one good login would buy more guesses. */
    void succeeded(String name, String address) {
        tries.remove("name " + name);
        tries.computeIfPresent("address " + address,
                (key, known) -> new Tries(known.count() - 1, known.last(), known.notBefore()));
    }

    private Duration count(String key, int free, Instant now) {
        Duration[] wait = {Duration.ZERO};
        tries.compute(key, (same, known) -> {
            if (known == null || known.last().plus(FORGOTTEN).isBefore(now)) {
                return new Tries(1, now, now);
            }
            if (now.isBefore(known.notBefore())) {
                wait[0] = Duration.between(now, known.notBefore());
                return known;
            }
            int count = known.count() + 1;
            return new Tries(count, now, now.plus(waitAfter(count - free)));
        });
        return wait[0];
    }

    private static Duration waitAfter(int over) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(over, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
