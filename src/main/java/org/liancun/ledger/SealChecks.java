package org.liancun.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.liancun.ledger.seal.CanonicalEntry;
import org.liancun.ledger.seal.Checkpoint;
import org.liancun.ledger.seal.MerkleTree;
import org.liancun.ledger.seal.Tile;
import org.liancun.ledger.seal.TiledTree;
import org.liancun.ledger.seal.VerifierKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the seal proves: that no sealed entry was altered, left out or put in since. */
@Configuration
class SealChecks {
    private static final int MOST = 20;
    private final SealTables tables;

    SealChecks(SealTables tables) {
        this.tables = tables;
    }

    /** Makes each leaf again from its entry and salts. */
    @Bean
    @Order(20)
    Check leavesMatch() {
        return new SealCheck("entries are as they were sealed", problems -> {
            long[] next = {0};
            tables.sealed(0, Long.MAX_VALUE, sealed -> {
                if (sealed.leafIndex() != next[0]) {
                    problems.add("leaf " + next[0] + " is missing before leaf " + sealed.leafIndex());
                }
                next[0] = sealed.leafIndex() + 1;
                leafProblem(sealed, problems);
            });
        });
    }

    private static void leafProblem(SealTables.Sealable sealed, Problems problems) {
        if (sealed.header() == null) {
            problems.add("leaf " + sealed.leafIndex() + ": its entry is missing");
        } else if (sealed.salts() == null) {
            problems.add("entry " + sealed.header().entryId() + ": its salts are missing");
        } else {
            String entry = "entry " + sealed.header().entryId();
            try {
                byte[] leaf = CanonicalEntry.leaf(sealed.header(), sealed.lines(), sealed.salts());
                if (!Arrays.equals(leaf, sealed.leaf())) {
                    problems.add(entry + " differs from what was sealed as leaf " + sealed.leafIndex());
                }
            } catch (IllegalArgumentException e) {
                problems.add(entry + " cannot be what was sealed: " + e.getMessage());
            }
        }
    }

    /** Grows the tree again from the leaves and compares tiles and every checkpoint ever signed. */
    @Bean
    @Order(21)
    Check treeMatches() {
        return new SealCheck("tiles and checkpoints follow from the leaves", problems -> {
            TreeMap<Long, List<SealTables.StoredCheckpoint>> awaited = new TreeMap<>();
            for (SealTables.StoredCheckpoint checkpoint : tables.checkpoints()) {
                awaited.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>()).add(checkpoint);
            }
            TiledTree tree = new TiledTree();
            Map<String, byte[]> tiles = new HashMap<>();
            List<byte[]> leaves = tables.leaves(0, Integer.MAX_VALUE);
            for (byte[] leaf : leaves) {
                tree.append(MerkleTree.leafHash(leaf));
                for (SealTables.StoredCheckpoint checkpoint : awaited.getOrDefault(tree.size(), List.of())) {
                    if (!Arrays.equals(checkpoint.root(), tree.root())) {
                        problems.add("checkpoint of size " + tree.size() + " has another root than the leaves");
                    }
                }
            }
            collect(tree.takeGrown(), tiles);
            compareTiles(tiles, problems);
            if (!awaited.isEmpty() && awaited.lastKey() != tree.size()) {
                problems.add("the last checkpoint has size " + awaited.lastKey() + ", the tree " + tree.size());
            } else if (awaited.isEmpty() && tree.size() > 0) {
                problems.add(tree.size() + " leaves stand without a checkpoint");
            }
        });
    }

    private static void collect(SequencedMap<Tile, byte[]> grown, Map<String, byte[]> tiles) {
        grown.forEach((tile, hashes) -> tiles.put(tile.level() + "/" + tile.index(), hashes));
    }

    private void compareTiles(Map<String, byte[]> wanted, Problems problems) {
        Map<String, byte[]> missing = new HashMap<>(wanted);
        tables.tiles(stored -> {
            byte[] hashes = missing.remove(stored.getKey().level() + "/" + stored.getKey().index());
            if (hashes == null || !Arrays.equals(hashes, stored.getValue())) {
                problems.add("the " + stored.getKey().path() + " does not follow from the leaves");
            }
        });
        missing.keySet().forEach(place -> problems.add("the tile " + place + " is missing"));
    }

    /** Reads each signature with the key on record. */
    @Bean
    @Order(22)
    Check signaturesHold() {
        return new SealCheck("checkpoints are signed by the log", problems -> {
            Map<String, VerifierKey> keys = new HashMap<>();
            for (SealTables.Log log : tables.logs()) {
                keys.put(log.origin(), VerifierKey.of(log.origin(), log.publicKey()));
            }
            for (SealTables.StoredCheckpoint stored : tables.checkpoints()) {
                try {
                    VerifierKey key = keys.get(stored.origin());
                    if (key == null) {
                        problems.add("checkpoint " + stored.size() + ": the log " + stored.origin() + " is not on record");
                        continue;
                    }
                    Checkpoint signed = Checkpoint.open(stored.note(), stored.origin(), key);
                    if (signed.size() != stored.size() || !Arrays.equals(signed.root(), stored.root())) {
                        problems.add("the note of checkpoint " + stored.size() + " says something else than its row");
                    }
                } catch (RuntimeException e) {
                    problems.add("checkpoint " + stored.size() + ": " + e.getMessage());
                }
            }
        });
    }

    private interface Work {
        void find(Problems problems);
    }

    private record SealCheck(String name, Work work) implements Check {
        @Override
        public List<String> problems() {
            Problems problems = new Problems();
            work.find(problems);
            return problems.lines;
        }
    }

    /** Collects the first ones; more of the same tell nobody more. */
    private static final class Problems {
        private final List<String> lines = new ArrayList<>();

        void add(String problem) {
            if (lines.size() < MOST) {
                lines.add(problem);
            }
        }
    }
}
