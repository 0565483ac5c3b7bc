package org.liancun.shares;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.liancun.kernel.Ids;

/**
 * Ids that follow from what they name, so that the same row imported again is the same entry: the millisecond of its
 * day, and bits of the hash of its name in place of random ones. The county needs no mention, because every key in the
 * database leads with it.
 */
final class StableId {
    private StableId() {}

    static UUID of(LocalDate day, String... name) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(String.join("\u0000", name)));
        return Ids.at(TimeUnit.DAYS.toMillis(day.toEpochDay()), hash.getLong(), hash.getLong());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
