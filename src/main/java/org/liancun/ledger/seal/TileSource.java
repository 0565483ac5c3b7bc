package org.liancun.ledger.seal;

/** Where a log's tiles are kept: a table, a folder, or another home's server. */
@FunctionalInterface
public interface TileSource {
    /**
     * The hashes of this tile one after the other. A wider tile of the same place will do as well, since it begins
     * with the narrower one; so a partial tile may be dropped once its successor is kept.
     */
    byte[] read(Tile tile);
}
