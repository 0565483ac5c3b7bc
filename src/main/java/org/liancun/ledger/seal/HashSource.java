package org.liancun.ledger.seal;

import java.util.Arrays;
import java.util.List;

/** Where proofs get the hashes of complete subtrees from: a list in memory, or the tiles of a log. */
@FunctionalInterface
public interface HashSource {
    /**
     * The root of the complete subtree over the leaves {@code [index × 2^level, (index + 1) × 2^level)}; on level 0
     * that is a leaf's own hash.
     */
    byte[] hash(int level, long index);

    /** The subtrees of a tree whose leaf hashes are all at hand, such as the lines of one entry. */
    static HashSource of(List<byte[]> leafHashes) {
        byte[][] leaves = leafHashes.toArray(byte[][]::new);
        return (level, index) -> {
            int from = Math.toIntExact(index << level);
            byte[][] below = Arrays.copyOfRange(leaves, from, from + (1 << level));
            return new Sha256().fold(below, below.length);
        };
    }
}
