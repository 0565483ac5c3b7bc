package org.liancun.ledger.seal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a log's tree lies in tiles of height 8, as C2SP tlog-tiles lays down. */
public final class Tiles {
    private static final int HEIGHT = 8;
    private static final Pattern PATH =
            Pattern.compile("tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final Pattern DIGITS = Pattern.compile("[^0-9]");
    private static final int DIGITS_MAX = 18;

    private Tiles() {}

    /** The tiles that a tree's growth from one size to another writes, lower levels first. */
    public static List<Tile> written(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree does not grow from " + from + " to " + to);
        }
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level < Tile.LEVELS; level++) {
            long before = hashes(level, from);
            long after = hashes(level, to);
            for (long index = before / Tile.FULL; before < after && index <= (after - 1) / Tile.FULL; index++) {
                tiles.add(at(level, index, to));
            }
        }
        return tiles;
    }

    /** The tile at this place as it is in a tree of that size. */
    static Tile at(int level, long index, long size) {
        long width = Math.min(Tile.FULL, hashes(level, size) - index * Tile.FULL);
        return new Tile(level, index, (int) Math.max(0, width));
    }

    /** How many hashes stand on a tile level of a tree: one for each complete subtree of 256^level leaves. */
    static long hashes(int level, long size) {
        return size >>> HEIGHT * level;
    }

    /** The tile that a path names; nothing if it names none, or not in the one right way. */
    public static Optional<Tile> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = DIGITS.matcher(matcher.group(2)).replaceAll("");
        int level = Integer.parseInt(matcher.group(1));
        int width = matcher.group(3) == null ? Tile.FULL : Integer.parseInt(matcher.group(3));
        if (digits.length() > DIGITS_MAX || level >= Tile.LEVELS || width > Tile.FULL) {
            return Optional.empty();
        }
        // Writing it again catches needless groups of zeros and a full tile called partial.
        return Optional.of(new Tile(level, Long.parseLong(digits), width)).filter(tile -> tile.path().equals(path));
    }

    /** The subtrees of the tree of this size, read from its tiles. */
    public static HashSource hashes(long size, TileSource tiles) {
        return new TileHashes(size, tiles);
    }

    /** An entry bundle: each leaf input with its length before it as two bytes, high one first. */
    public static byte[] bundle(List<byte[]> leafInputs) {
        if (leafInputs.isEmpty() || leafInputs.size() > Tile.FULL) {
            throw new IllegalArgumentException("a bundle of " + leafInputs.size() + " leaves");
        }
        int length = leafInputs.stream().mapToInt(input -> Short.BYTES + input.length).sum();
        ByteBuffer bundle = ByteBuffer.allocate(length);
        leafInputs.forEach(input -> bundle.putShort((short) lengthOf(input)).put(input));
        return bundle.array();
    }

    private static int lengthOf(byte[] input) {
        if (input.length > 0xFFFF) {
            throw new IllegalArgumentException("a leaf of " + input.length + " bytes does not fit a bundle");
        }
        return input.length;
    }
}
