package org.liancun.ledger.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Merkle tree of RFC 6962, section 2.1, over SHA-256: roots, inclusion proofs ("this leaf stands at this place")
 * and consistency proofs ("this tree begins with that one"). A leaf's input is hashed with a 0x00 before it, two
 * children with a 0x01. Proofs are checked as RFC 9162, sections 2.1.3.2 and 2.1.4.2, lays down.
 */
public final class MerkleTree {
    private MerkleTree() {}

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static byte[] emptyRoot() {
        return new Sha256().of(new byte[0]);
    }

    public static byte[] leafHash(byte[] leafInput) {
        return new Sha256().leaf(leafInput);
    }

    /** The root over the leaf hashes in this order. */
    public static byte[] root(List<byte[]> leafHashes) {
        if (leafHashes.isEmpty()) {
            return emptyRoot();
        }
        leafHashes.forEach(Sha256::checked);
        return new Sha256().fold(leafHashes.toArray(byte[][]::new), leafHashes.size()).clone();
    }

    /** The root of the first {@code size} leaves. */
    public static byte[] root(long size, HashSource hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("tree size " + size);
        }
        return size == 0 ? emptyRoot() : new Proving(hashes).root(0, size);
    }

    /** The siblings on the way from leaf {@code index} up to the root of the first {@code size} leaves. */
    public static List<byte[]> inclusionProof(long index, long size, HashSource hashes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of size " + size);
        }
        return new Proving(hashes).path(index, size);
    }

    /** The hashes that show that the tree of {@code newSize} leaves begins with the tree of {@code oldSize}. */
    public static List<byte[]> consistencyProof(long oldSize, long newSize, HashSource hashes) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree of size " + newSize + " does not hold one of size " + oldSize);
        }
        return oldSize == 0 || oldSize == newSize ? List.of() : new Proving(hashes).consistency(oldSize, newSize);
    }

    public static boolean includes(byte[] root, long size, long index, byte[] leafHash, List<byte[]> proof) {
        return rootThrough(size, index, leafHash, proof).filter(found -> Arrays.equals(found, root)).isPresent();
    }

    /**
     * The root that a leaf and its proof lead to; a receipt needs it where the root is itself part of a leaf.
     *
     * @return nothing if a proof of this length cannot belong to this place in a tree of this size
     */
    public static Optional<byte[]> rootThrough(long size, long index, byte[] leafHash, List<byte[]> proof) {
        if (index < 0 || index >= size || leafHash.length != Sha256.LENGTH || !areHashes(proof)) {
            return Optional.empty();
        }
        Sha256 sha = new Sha256();
        Ascent ascent = new Ascent(index, size - 1);
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (ascent.isAtTop()) {
                return Optional.empty();
            }
            hash = ascent.siblingIsLeft() ? sha.node(sibling, hash) : sha.node(hash, sibling);
            ascent.up();
        }
        return ascent.isAtTop() ? Optional.of(hash.clone()) : Optional.empty();
    }

    /** Whether the proof shows that the tree with the new root begins with the tree with the old one. */
    public static boolean extendsFrom(
            long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> proof) {
        if (oldSize < 0 || oldSize > newSize || !areHashes(proof)) {
            return false;
        }
        if (oldSize == 0) {
            return proof.isEmpty() && Arrays.equals(oldRoot, emptyRoot())
                    && (newSize > 0 || Arrays.equals(newRoot, oldRoot));
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && Arrays.equals(oldRoot, newRoot);
        }
        // A complete old tree is a subtree of the new one, so its root is where the ascent starts and is not sent.
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(oldRoot);
        }
        return !path.isEmpty() && ascend(oldSize, oldRoot, newSize, newRoot, path);
    }

    private static boolean ascend(
            long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> path) {
        Sha256 sha = new Sha256();
        int complete = Long.numberOfTrailingZeros(oldSize);
        Ascent ascent = new Ascent(oldSize - 1 >>> complete, newSize - 1 >>> complete);
        byte[] old = path.getFirst();
        byte[] grown = old;
        for (byte[] sibling : path.subList(1, path.size())) {
            if (ascent.isAtTop()) {
                return false;
            }
            if (ascent.siblingIsLeft()) {
                old = sha.node(sibling, old);
                grown = sha.node(sibling, grown);
            } else {
                grown = sha.node(grown, sibling);
            }
            ascent.up();
        }
        return ascent.isAtTop() && Arrays.equals(old, oldRoot) && Arrays.equals(grown, newRoot);
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(hash -> hash.length == Sha256.LENGTH);
    }

    /** A node on its way up, beside the last node of its level. */
    private static final class Ascent {
        private long node;
        private long last;

        Ascent(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isAtTop() {
            return last == 0;
        }

        boolean siblingIsLeft() {
            return (node & 1) == 1 || node == last;
        }

        /** To the parent that the sibling just used leads to; levels on which the last node has none are passed. */
        void up() {
            if (node == last) {
                int alone = Long.numberOfTrailingZeros(node);
                node >>>= alone;
                last >>>= alone;
            }
            node >>>= 1;
            last >>>= 1;
        }
    }

    /** Making proofs, as RFC 6962 defines them by recursion. */
    private static final class Proving {
        private final Sha256 sha = new Sha256();
        private final HashSource hashes;

        Proving(HashSource hashes) {
            this.hashes = hashes;
        }

        /** MTH(D[from:to]) for a range that stands in the tree as one node. */
        byte[] root(long from, long to) {
            long count = to - from;
            if (Long.bitCount(count) == 1) {
                int level = Long.numberOfTrailingZeros(count);
                return hashes.hash(level, from >>> level);
            }
            long middle = from + Long.highestOneBit(count);
            return sha.node(root(from, middle), root(middle, to));
        }

        /** PATH(index, D[0:size]). */
        List<byte[]> path(long index, long size) {
            List<byte[]> downward = new ArrayList<>();
            long from = 0;
            long to = size;
            while (to - from > 1) {
                long middle = from + Long.highestOneBit(to - from - 1);
                if (index < middle) {
                    downward.add(root(middle, to));
                    to = middle;
                } else {
                    downward.add(root(from, middle));
                    from = middle;
                }
            }
            return downward.reversed();
        }

        /** PROOF(oldSize, D[0:newSize]) for 0 < oldSize < newSize. */
        List<byte[]> consistency(long oldSize, long newSize) {
            List<byte[]> downward = new ArrayList<>();
            long from = 0;
            long to = newSize;
            while (to != oldSize) {
                long middle = from + Long.highestOneBit(to - from - 1);
                if (oldSize <= middle) {
                    downward.add(root(middle, to));
                    to = middle;
                } else {
                    downward.add(root(from, middle));
                    from = middle;
                }
            }
            if (from > 0) {
                downward.add(root(from, to));
            }
            return downward.reversed();
        }
    }
}
