package org.liancun.ledger;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.liancun.access.Scope;
import org.liancun.ledger.seal.CanonicalEntry;
import org.liancun.ledger.seal.Checkpoint;
import org.liancun.ledger.seal.MerkleTree;
import org.liancun.ledger.seal.SigningKey;
import org.liancun.ledger.seal.Tile;
import org.liancun.ledger.seal.TiledTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes committed entries into the county's sealed log: leaves, then tiles, then the signed checkpoint, in one
 * transaction, so that no reader ever meets one without the others. Posting never waits for it.
 */
@Component
public class Sealer {
    private static final int BATCH = 5000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealTables tables;
    private final LogKeys keys;
    private final TransactionTemplate transactions;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    Sealer(SealTables tables, LogKeys keys, TransactionTemplate transactions) {
        this.tables = tables;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** Where this process is with a county's tree; nothing of it is believed without a look at the last checkpoint. */
    private record Progress(TiledTree tree, String bound) {}

    /**
     * Seals everything that is committed and not yet sealed in the county of the scope.
     *
     * @return how many entries were sealed; 0 also while another sealer is at work
     */
    public long sealAll() {
        long sealed = 0;
        while (true) {
            Integer batch = transactions.execute(status -> sealBatch());
            if (batch == null || batch == 0) {
                return sealed;
            }
            keys.remember(transactions.execute(status -> tables.latest()).orElseThrow());
            sealed += batch;
        }
    }

    private int sealBatch() {
        if (!tables.lock()) {
            return 0;
        }
        String county = Scope.current().county();
        SigningKey key = keys.current();
        TiledTree tree = tree(county, key);
        Progress known = progress.remove(county);
        String bound = known == null || known.tree() != tree ? "0" : known.bound();
        String horizon = tables.horizon();
        List<SealTables.Sealable> next = tables.unsealed(bound, BATCH);
        if (!next.isEmpty()) {
            append(tree, next);
            Checkpoint checkpoint = new Checkpoint(key.verifier().name(), tree.size(), tree.root());
            tables.insertCheckpoint(new SealTables.StoredCheckpoint(
                    checkpoint.origin(), checkpoint.size(), checkpoint.root(), checkpoint.sign(key)));
        }
        // Kept only once it is committed: a tree that ran ahead of a rollback would sign something else.
        Progress after = new Progress(tree, next.size() < BATCH ? horizon : bound);
        org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization(
                new org.springframework.transaction.support.TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        progress.put(county, after);
                    }
                });
        return next.size();
    }

    private void append(TiledTree tree, List<SealTables.Sealable> next) {
        List<UUID> entries = new ArrayList<>();
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> salts = new ArrayList<>();
        long first = tree.size();
        for (SealTables.Sealable entry : next) {
            byte[] salt = new byte[CanonicalEntry.SALT * (1 + entry.lines().size())];
            RANDOM.nextBytes(salt);
            byte[] leaf = CanonicalEntry.leaf(java.util.Objects.requireNonNull(entry.header()), entry.lines(), salt);
            tree.append(MerkleTree.leafHash(leaf));
            entries.add(entry.header().entryId());
            leaves.add(leaf);
            salts.add(salt);
        }
        tables.insertLeaves(first, entries, leaves, salts);
        tables.putTiles(tree.takeGrown());
    }

    /** The tree as the last checkpoint left it, taken up from memory or from its tiles. */
    private TiledTree tree(String county, SigningKey key) {
        SealTables.StoredCheckpoint last = tables.latest().orElse(null);
        if (last == null) {
            return new TiledTree();
        }
        Progress known = progress.get(county);
        if (known != null && known.tree().size() == last.size() && Arrays.equals(known.tree().root(), last.root())) {
            return known.tree();
        }
        TiledTree tree = TiledTree.resume(last.size(), this::tile);
        if (!Arrays.equals(tree.root(), last.root())) {
            throw new IllegalStateException("the tiles of county " + county + " do not lead to its checkpoint of size "
                    + last.size() + "; nothing more is sealed. Run liancun verify");
        }
        return tree;
    }

    private byte[] tile(Tile tile) {
        return tables.tile(tile.level(), tile.index())
                .orElseThrow(() -> new IllegalStateException("the tile " + tile.path() + " is missing. Run liancun verify"));
    }
}
