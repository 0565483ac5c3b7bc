package org.liancun.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.liancun.kernel.Unit;
import org.liancun.ledger.seal.CanonicalEntry;
import org.liancun.ledger.seal.HashSource;
import org.liancun.ledger.seal.MerkleTree;
import org.liancun.ledger.seal.TiledTree;
import org.liancun.ledger.seal.Tiles;

/**
 * The tree without any database. A leaf of 65 bytes takes two blocks of SHA-256 and, with the node above it, four: so
 * no tree can reach more than half the speed of hashing its leaves.
 */
final class SealInMemory {
    private static final int LEAVES = 1_000_000;
    private static final int PROVED = 1_000;
    private static final int ENTRIES = 100_000;
    private static final int WARM_UPS = 3;

    private final byte[][] leaves = new byte[LEAVES][CanonicalEntry.LEAF];
    private final CanonicalEntry.Header[] headers = new CanonicalEntry.Header[ENTRIES];
    private final List<CanonicalEntry.Line>[] lines = lines();
    private final byte[][] salts = new byte[ENTRIES][3 * CanonicalEntry.SALT];
    private final byte[][] bytes = new byte[ENTRIES][];
    /** Keeps the machine from leaving out work whose result nobody reads. */
    private long seen;

    SealInMemory() {
        SplittableRandom random = new SplittableRandom(1);
        for (byte[] leaf : leaves) {
            random.nextBytes(leaf);
        }
        for (int i = 0; i < ENTRIES; i++) {
            headers[i] = header(random);
            lines[i] = List.of(line(headers[i], 1, 12_345 + i), line(headers[i], 2, -12_345 - i));
            random.nextBytes(salts[i]);
            bytes[i] = join(salts[i], CanonicalEntry.bytes(headers[i]), CanonicalEntry.bytes(lines[i].getFirst()),
                    CanonicalEntry.bytes(lines[i].getLast()));
        }
    }

    void warmUp() {
        for (int i = 0; i < WARM_UPS; i++) {
            tree();
            hashLeaves();
            entries();
            hashEntries();
        }
    }

    /** Appends all leaves, takes the tiles, and proves some of the leaves from them, far apart from each other. */
    long tree() {
        long began = System.nanoTime();
        TiledTree tree = new TiledTree();
        for (byte[] leaf : leaves) {
            tree.appendLeaf(leaf);
        }
        Map<String, byte[]> tiles = new HashMap<>();
        tree.takeGrown().forEach((tile, hashes) -> tiles.put(tile.path(), hashes));
        byte[] root = tree.root();
        HashSource hashes = Tiles.hashes(tree.size(), tile -> tiles.get(tile.path()));
        for (int i = 0; i < LEAVES; i += LEAVES / PROVED) {
            List<byte[]> proof = MerkleTree.inclusionProof(i, LEAVES, hashes);
            if (!MerkleTree.includes(root, LEAVES, i, MerkleTree.leafHash(leaves[i]), proof)) {
                throw new IllegalStateException("leaf " + i + " is not proved");
            }
        }
        return rate(LEAVES, began);
    }

    long hashLeaves() {
        return hash(leaves);
    }

    /** From entries as they are read to the tree over them. */
    long entries() {
        long began = System.nanoTime();
        TiledTree tree = new TiledTree();
        for (int i = 0; i < ENTRIES; i++) {
            tree.appendLeaf(CanonicalEntry.leaf(headers[i], lines[i], salts[i]));
        }
        seen += tree.root()[0];
        return rate(ENTRIES, began);
    }

    long hashEntries() {
        return hash(bytes);
    }

    private long hash(byte[][] inputs) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            long began = System.nanoTime();
            for (byte[] input : inputs) {
                seen += sha.digest(input)[0];
            }
            return rate(inputs.length, began);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private long rate(int count, long began) {
        long rate = count * TimeUnit.SECONDS.toNanos(1) / Math.max(1, System.nanoTime() - began);
        return seen == Long.MIN_VALUE ? 0 : rate;
    }

    private static CanonicalEntry.Header header(SplittableRandom random) {
        return new CanonicalEntry.Header(BenchCounty.CODE, uuid(random), uuid(random), "990001201001",
                LocalDate.of(2023, 7, 1), "voucher", "记-2023-07-0012", uuid(random), new byte[32], "售奶收入",
                "system:bench", null, null, Instant.ofEpochSecond(1_700_000_000L), 2);
    }

    private static CanonicalEntry.Line line(CanonicalEntry.Header header, int no, long amount) {
        return new CanonicalEntry.Line(header.entryId(), no, 1, "rural-collective-2023", no == 1 ? "102" : "501",
                Unit.CNY, null, null, amount);
    }

    private static UUID uuid(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static List<CanonicalEntry.Line>[] lines() {
        return (List<CanonicalEntry.Line>[]) new List<?>[ENTRIES];
    }
}
