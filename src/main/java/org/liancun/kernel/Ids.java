package org.liancun.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Ids that a station without a network can make too: UUID version 7 (RFC 9562), ordered by the millisecond. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id, made from the clock of the machine and 74 random bits. */
    public static UUID next() {
        return at(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** An id as it is written; empty for anything else. */
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The id of a stated millisecond and stated randomness, for tests and seeded data. */
    public static UUID at(long epochMillis, long random12, long random62) {
        long high = (epochMillis << 16) | 0x7000L | (random12 & 0x0FFFL);
        long low = (random62 & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
