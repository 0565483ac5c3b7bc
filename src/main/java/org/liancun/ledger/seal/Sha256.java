package org.liancun.ledger.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 and the two hashes of RFC 6962, with one digest reused; not for use by two threads at once. */
final class Sha256 {
    static final int LENGTH = 32;
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest digest;
    private final byte[] pair = new byte[1 + 2 * LENGTH];

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        pair[0] = NODE;
    }

    byte[] of(byte[] input) {
        return digest.digest(input);
    }

    byte[] of(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
        return digest.digest();
    }

    /** The hash of a tree's leaf: SHA-256(0x00 ‖ input). */
    byte[] leaf(byte[] input) {
        digest.update(LEAF);
        return digest.digest(input);
    }

    /** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
    byte[] node(byte[] left, byte[] right) {
        System.arraycopy(left, 0, pair, 1, LENGTH);
        System.arraycopy(right, 0, pair, 1 + LENGTH, LENGTH);
        return digest.digest(pair);
    }

    /**
     * Folds the hashes of the first {@code count} neighbours into their root, in place: pairs become parents, an odd
     * last one moves up as it is. That is the same tree as RFC 6962's split at the largest power of two.
     */
    byte[] fold(byte[][] hashes, int count) {
        int left = count;
        while (left > 1) {
            int half = left / 2;
            for (int i = 0; i < half; i++) {
                hashes[i] = node(hashes[2 * i], hashes[2 * i + 1]);
            }
            if (left % 2 == 1) {
                hashes[half] = hashes[left - 1];
            }
            left = half + left % 2;
        }
        return hashes[0];
    }

    /** One hash for each pair of neighbours; an odd last one has no parent yet. */
    byte[][] parents(byte[][] hashes) {
        byte[][] parents = new byte[hashes.length / 2][];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = node(hashes[2 * i], hashes[2 * i + 1]);
        }
        return parents;
    }

    static byte[] checked(byte[] hash) {
        if (hash.length != LENGTH) {
            throw new IllegalArgumentException("a hash of " + hash.length + " bytes, not " + LENGTH);
        }
        return hash;
    }
}
