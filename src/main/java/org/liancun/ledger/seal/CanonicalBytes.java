package org.liancun.ledger.seal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A growing run of bytes and the few ways in which a value becomes bytes; all numbers are big-endian. */
final class CanonicalBytes {
    private static final int PRESENT = 1;
    private static final int ABSENT = 0;

    private byte[] bytes = new byte[512];
    private int length;

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] hash(Sha256 sha) {
        return sha.of(bytes, length);
    }

    CanonicalBytes clear() {
        length = 0;
        return this;
    }

    CanonicalBytes octet(int value) {
        reserve(Byte.BYTES);
        bytes[length++] = (byte) value;
        return this;
    }

    CanonicalBytes int32(int value) {
        reserve(Integer.BYTES);
        write(value, Integer.BYTES);
        return this;
    }

    CanonicalBytes int64(long value) {
        reserve(Long.BYTES);
        write(value, Long.BYTES);
        return this;
    }

    CanonicalBytes raw(byte[] value, int from, int count) {
        reserve(count);
        System.arraycopy(value, from, bytes, length, count);
        length += count;
        return this;
    }

    CanonicalBytes raw(byte[] value) {
        return raw(value, 0, value.length);
    }

    CanonicalBytes uuid(UUID value) {
        return int64(value.getMostSignificantBits()).int64(value.getLeastSignificantBits());
    }

    CanonicalBytes optional(@Nullable String value) {
        return value == null ? octet(ABSENT) : octet(PRESENT).text(value);
    }

    CanonicalBytes optional(@Nullable UUID value) {
        return value == null ? octet(ABSENT) : octet(PRESENT).uuid(value);
    }

    CanonicalBytes optional(byte @Nullable [] value) {
        return value == null ? octet(ABSENT) : octet(PRESENT).raw(value);
    }

    /** The digits year, month, day read as one number: a calendar date needs no epoch and no time zone. */
    CanonicalBytes date(LocalDate value) {
        return int32(value.getYear() * 10_000 + value.getMonthValue() * 100 + value.getDayOfMonth());
    }

    /** Its UTF-8 with the number of bytes before it. Written by hand: a lone surrogate must not turn into a '?'. */
    CanonicalBytes text(String value) {
        reserve(Integer.BYTES + 3 * value.length());
        int start = length;
        length += Integer.BYTES;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (Character.isSurrogate(c)) {
                character(codePoint(value, i++));
            } else {
                character(c);
            }
        }
        int end = length;
        length = start;
        write(end - start - Integer.BYTES, Integer.BYTES);
        length = end;
        return this;
    }

    private static int codePoint(String value, int i) {
        int codePoint = value.codePointAt(i);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new IllegalArgumentException("half a character at " + i + " of a text has no UTF-8");
        }
        return codePoint;
    }

    private void character(int codePoint) {
        int following = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
        bytes[length++] = (byte) ((0xFF00 >> following + 1) | codePoint >> 6 * following);
        for (int i = following - 1; i >= 0; i--) {
            bytes[length++] = (byte) (0x80 | codePoint >> 6 * i & 0x3F);
        }
    }

    private void write(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bytes[length++] = (byte) (value >>> 8 * i);
        }
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
