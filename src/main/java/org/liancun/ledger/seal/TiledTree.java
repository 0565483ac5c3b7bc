package org.liancun.ledger.seal;

import java.util.Arrays;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A log's tree as the sealer grows it: it takes leaf hashes in sealing order, knows the root, and hands out the tiles
 * that the growth writes. It holds no more than the right edge, so it works at any size; one thread at a time.
 */
public final class TiledTree {
    private static final int HEIGHT = 8;

    private final Sha256 sha = new Sha256();
    private final Frontier frontier;
    private final @Nullable Edge[] edges = new Edge[Tile.LEVELS];
    private final TreeMap<Tile, byte[]> full = new TreeMap<>();

    /** The tree of a new log. */
    public TiledTree() {
        frontier = new Frontier();
    }

    private TiledTree(long size, byte[][] subtrees) {
        frontier = new Frontier(size, subtrees);
    }

    /**
     * The tree of this size, taken up again from its partial tiles, of which it reads at most eight. Compare {@link
     * #root()} with the checkpoint of this size before growing it.
     */
    public static TiledTree resume(long size, TileSource tiles) {
        TileHashes hashes = new TileHashes(size, tiles);
        byte[][] subtrees = new byte[Long.SIZE - 1][];
        for (int level = 0; level < subtrees.length; level++) {
            if ((size >>> level & 1) == 1) {
                subtrees[level] = hashes.hash(level, (size >>> level) - 1);
            }
        }
        TiledTree tree = new TiledTree(size, subtrees);
        for (int level = 0; level < Tile.LEVELS; level++) {
            long count = Tiles.hashes(level, size);
            if (count % Tile.FULL != 0) {
                Tile partial = Tiles.at(level, count / Tile.FULL, size);
                tree.edges[level] = new Edge(partial, hashes.tile(partial));
            }
        }
        return tree;
    }

    /** Adds one leaf, given by its hash ({@link MerkleTree#leafHash}), which is not to be changed afterwards. */
    public void append(byte[] leafHash) {
        frontier.append(leafHash, (level, index, hash) -> {
            if (level % HEIGHT == 0) {
                put(level / HEIGHT, index, hash);
            }
        });
    }

    /** Adds one leaf, given by what is hashed: the same as {@link #append} of its hash, with the tree's own digest. */
    public void appendLeaf(byte[] leafInput) {
        append(sha.leaf(leafInput));
    }

    private void put(int level, long index, byte[] hash) {
        Edge edge = edges[level];
        if (edge == null) {
            edge = new Edge(level, index / Tile.FULL);
            edges[level] = edge;
        }
        edge.add(hash);
        if (edge.width == Tile.FULL) {
            full.put(edge.tile(), edge.hashes);
            edges[level] = null;
        }
    }

    public long size() {
        return frontier.size();
    }

    public byte[] root() {
        return frontier.root();
    }

    /**
     * The tiles that have grown since this was last asked, with their content, lower levels first. Partial ones are as
     * wide as they are now: to be kept together with the checkpoint of this size.
     */
    public SequencedMap<Tile, byte[]> takeGrown() {
        TreeMap<Tile, byte[]> grown = new TreeMap<>(full);
        full.clear();
        for (Edge edge : edges) {
            if (edge != null && edge.grown) {
                edge.grown = false;
                grown.put(edge.tile(), Arrays.copyOf(edge.hashes, edge.tile().length()));
            }
        }
        return grown;
    }

    /** The partial tile on the right end of one level. */
    private static final class Edge {
        private final int level;
        private final long index;
        private final byte[] hashes = new byte[Tile.FULL * Sha256.LENGTH];
        private int width;
        private boolean grown;

        Edge(int level, long index) {
            this.level = level;
            this.index = index;
        }

        Edge(Tile partial, byte[] content) {
            this(partial.level(), partial.index());
            width = partial.width();
            System.arraycopy(content, 0, hashes, 0, partial.length());
        }

        void add(byte[] hash) {
            System.arraycopy(hash, 0, hashes, width * Sha256.LENGTH, Sha256.LENGTH);
            width++;
            grown = true;
        }

        Tile tile() {
            return new Tile(level, index, width);
        }
    }
}
