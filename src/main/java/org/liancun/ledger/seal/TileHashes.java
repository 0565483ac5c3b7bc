package org.liancun.ledger.seal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The hashes of subtrees out of tiles; each tile is read once and each hash in it is computed once. */
final class TileHashes implements HashSource {
    private static final int HEIGHT = 8;

    private final long size;
    private final TileSource tiles;
    private final Map<Tile, byte[]> read = new HashMap<>();
    private final Map<Tile, byte[][][]> opened = new HashMap<>();
    private final Sha256 sha = new Sha256();

    TileHashes(long size, TileSource tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public byte[] hash(int level, long index) {
        int tileLevel = level / HEIGHT;
        int height = level % HEIGHT;
        long first = index << height;
        int count = 1 << height;
        if (index < 0 || first + count > Tiles.hashes(tileLevel, size)) {
            throw new IllegalArgumentException(
                    "a tree of size " + size + " has no complete subtree " + index + " on level " + level);
        }
        Tile tile = Tiles.at(tileLevel, first / Tile.FULL, size);
        return floor(tile, height)[(int) (first % Tile.FULL) >>> height];
    }

    /** The complete subtrees of that height in the tile: proofs of neighbours share nearly all of them. */
    private byte[][] floor(Tile tile, int height) {
        byte[][][] floors = opened.computeIfAbsent(tile, unused -> new byte[HEIGHT][][]);
        if (floors[height] == null) {
            floors[height] = height == 0 ? hashes(tile) : sha.parents(floor(tile, height - 1));
        }
        return floors[height];
    }

    private byte[][] hashes(Tile tile) {
        byte[] bytes = tile(tile);
        byte[][] hashes = new byte[tile.width()][];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Arrays.copyOfRange(bytes, i * Sha256.LENGTH, (i + 1) * Sha256.LENGTH);
        }
        return hashes;
    }

    /** The tile's bytes, cut to the width that belongs to this size. */
    byte[] tile(Tile tile) {
        return read.computeIfAbsent(tile, wanted -> {
            byte[] bytes = tiles.read(wanted);
            if (bytes.length < wanted.length()) {
                throw new IllegalStateException(
                        wanted.path() + " holds " + bytes.length + " bytes instead of " + wanted.length());
            }
            return bytes;
        });
    }
}
