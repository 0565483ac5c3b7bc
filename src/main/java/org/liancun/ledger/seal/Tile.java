package org.liancun.ledger.seal;

/**
 * The name of one tile of a log: up to 256 neighbouring hashes of one level, kept and served as one file.
 *
 * @param level 0 holds leaf hashes; each hash of a higher level is the root of a full tile of the level below
 * @param index place within the level, from 0
 * @param width how many hashes it holds: 256 when full, fewer on the right edge of the tree
 */
public record Tile(int level, long index, int width) implements Comparable<Tile> {
    /** Hashes in a full tile: a subtree of height 8. */
    public static final int FULL = 256;
    /** Levels that a tree of up to 2^63 - 1 leaves can have. */
    static final int LEVELS = 8;

    private static final int GROUP = 1000;

    public Tile {
        if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile: level " + level + ", index " + index + ", width " + width);
        }
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The bytes it takes: 32 for each hash. */
    public int length() {
        return width * Sha256.LENGTH;
    }

    /** Where it is served below the log's prefix, such as {@code tile/0/x001/x234/067.p/112}. */
    public String path() {
        return "tile/" + level + "/" + place();
    }

    /** Where the leaves themselves are served that this tile of level 0 holds the hashes of. */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalStateException("only leaves have entries, not level " + level);
        }
        return "tile/entries/" + place();
    }

    private String place() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        return isFull() ? path.toString() : path.append(".p/").append(width).toString();
    }

    /** Lower levels first: so they are written, and nothing above ever stands without what it is made of. */
    @Override
    public int compareTo(Tile other) {
        int byLevel = Integer.compare(level, other.level);
        int byIndex = byLevel != 0 ? byLevel : Long.compare(index, other.index);
        return byIndex != 0 ? byIndex : Integer.compare(width, other.width);
    }
}
