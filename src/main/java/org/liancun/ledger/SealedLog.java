package org.liancun.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Counties;
import org.liancun.access.Scope;
import org.liancun.ledger.seal.Tile;
import org.liancun.ledger.seal.Tiles;
import org.liancun.ledger.seal.VerifierKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A county's sealed log as anybody may read it: checkpoint, tiles, entry bundles, keys (C2SP tlog-tiles). It holds
 * salted hashes only.
 */
@Component
public class SealedLog {
    private final SealTables tables;
    private final TransactionTemplate transactions;
    private final Counties counties;

    SealedLog(SealTables tables, TransactionTemplate transactions, Counties counties) {
        this.tables = tables;
        this.transactions = transactions;
        this.counties = counties;
    }

    /** The county whose log is served without naming it: the only one of this home. */
    public Optional<String> onlyCounty() {
        List<Counties.County> all = counties.all();
        return all.size() == 1 ? Optional.of(all.getFirst().code()) : Optional.empty();
    }

    /** The latest signed checkpoint. */
    public Optional<String> checkpoint(String county) {
        return inside(county, () -> tables.latest().map(SealTables.StoredCheckpoint::note));
    }

    /**
     * Where an entry stands in the log.
     *
     * @param index of its leaf, from 0
     * @param leaf the hash that was sealed for it
     */
    public record Leaf(long index, byte[] leaf) {}

    /** The leaf of an entry that has been sealed. */
    public Optional<Leaf> leaf(String county, UUID entry) {
        return inside(county, () -> tables.leafOf(entry));
    }

    /** The verifier key of each log that the county has had, the current one last. */
    public List<String> keys(String county) {
        return inside(county, () -> tables.logs().stream()
                .map(log -> VerifierKey.of(log.origin(), log.publicKey()).toString())
                .toList());
    }

    /**
     * The tile or entry bundle of that path, as wide as it asks for.
     *
     * @param path such as {@code tile/0/x001/234} or {@code tile/entries/000.p/17}
     */
    public Optional<byte[]> file(String county, String path) {
        boolean entries = path.startsWith("tile/entries/");
        Optional<Tile> asked = Tiles.parse(entries ? "tile/0/" + path.substring("tile/entries/".length()) : path);
        return asked.flatMap(tile -> inside(county, () -> entries ? bundle(tile) : hashes(tile)));
    }

    private Optional<byte[]> hashes(Tile tile) {
        return tables.tile(tile.level(), tile.index())
                .filter(stored -> stored.length >= tile.length())
                .map(stored -> java.util.Arrays.copyOf(stored, tile.length()));
    }

    private Optional<byte[]> bundle(Tile tile) {
        List<byte[]> leaves = tables.leaves(tile.index() * Tile.FULL, tile.width());
        return leaves.size() < tile.width() ? Optional.empty() : Optional.of(Tiles.bundle(leaves));
    }

    private <T> T inside(String county, java.util.function.Supplier<T> work) {
        return Scope.open(county).call(() -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
