package org.liancun.ledger.seal;

/**
 * The right edge of a growing tree: the roots of the complete subtrees that its size is made of, one for each bit of
 * the size. Enough to append to a tree of any size and to know its root, in at most 63 hashes.
 */
final class Frontier {
    private final Sha256 sha = new Sha256();
    private final byte[][] subtrees;
    private long size;

    Frontier() {
        this(0, new byte[Long.SIZE - 1][]);
    }

    /** @param subtrees by level: the root of the subtree of 2^level leaves wherever {@code size} has that bit */
    Frontier(long size, byte[][] subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /** What happens to each complete subtree the moment it comes into being, leaves first. */
    @FunctionalInterface
    interface Completed {
        void subtree(int level, long index, byte[] hash);
    }

    void append(byte[] leafHash, Completed completed) {
        byte[] hash = Sha256.checked(leafHash);
        int level = 0;
        completed.subtree(level, size, hash);
        while ((size >>> level & 1) == 1) {
            hash = sha.node(subtrees[level], hash);
            level++;
            completed.subtree(level, size >>> level, hash);
        }
        subtrees[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (size == 0) {
            return MerkleTree.emptyRoot();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] root = subtrees[level];
        for (level++; size >>> level != 0; level++) {
            if ((size >>> level & 1) == 1) {
                root = sha.node(subtrees[level], root);
            }
        }
        return root.clone();
    }
}
