package org.liancun.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code does what docs/spec/seal.md says, vector by vector. */
class SealSpecTests {
    private static final HexFormat HEX = HexFormat.of();
    private static final SealSpec SPEC = new SealSpec();
    private static final List<byte[]> NUMBERED = LongStream.range(0, 70_000)
            .mapToObj(i -> MerkleTree.leafHash(ByteBuffer.allocate(Long.BYTES).putLong(i).array())).toList();

    @ParameterizedTest
    @ValueSource(strings = {"milk", "reversal"})
    void makesTheBytesOfAnEntry(String entry) {
        CanonicalEntry.Header header = SPEC.header(entry);
        List<CanonicalEntry.Line> lines = SPEC.lines(entry);
        List<byte[]> salts = SealSpec.split(SPEC.bytes(entry + ".salts"), CanonicalEntry.SALT);

        assertThat(CanonicalEntry.bytes(header)).isEqualTo(SPEC.bytes(entry + ".header"));
        assertThat(CanonicalEntry.commitment(header, salts.getFirst()))
                .isEqualTo(SPEC.bytes(entry + ".header.commitment"));
        for (int no = 1; no <= lines.size(); no++) {
            CanonicalEntry.Line line = lines.get(no - 1);
            assertThat(CanonicalEntry.bytes(line)).isEqualTo(SPEC.bytes(entry + "." + no + ".line"));
            assertThat(CanonicalEntry.commitment(line, salts.get(no)))
                    .isEqualTo(SPEC.bytes(entry + "." + no + ".commitment"));
        }
        assertThat(CanonicalEntry.fingerprint(header, lines)).isEqualTo(SPEC.bytes(entry + ".fingerprint"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"milk", "reversal"})
    void makesTheLeafOfAnEntry(String entry) {
        List<CanonicalEntry.Line> lines = SPEC.lines(entry);
        byte[] leaf = CanonicalEntry.leaf(SPEC.header(entry), lines, SPEC.bytes(entry + ".salts"));

        assertThat(leaf).hasSize(CanonicalEntry.LEAF).isEqualTo(SPEC.bytes(entry + ".leaf"));
        assertThat(MerkleTree.leafHash(leaf)).isEqualTo(SPEC.bytes(entry + ".leaf.hash"));
        List<byte[]> hashes = CanonicalEntry.lineHashes(Stream.iterate(1, no -> no + 1).limit(lines.size())
                .map(no -> SPEC.bytes(entry + "." + no + ".commitment")).toList());
        assertThat(MerkleTree.root(hashes)).isEqualTo(SPEC.bytes(entry + ".lines.root"));
        for (int i = 0; i < hashes.size(); i++) {
            assertSame(MerkleTree.inclusionProof(i, hashes.size(), HashSource.of(hashes)),
                    entry + "." + (i + 1) + ".path");
        }
    }

    @Test
    void makesTheLogOfTheTwoEntries() {
        List<byte[]> leaves = List.of(SPEC.bytes("milk.leaf"), SPEC.bytes("reversal.leaf"));
        List<byte[]> hashes = leaves.stream().map(MerkleTree::leafHash).toList();
        TiledTree tree = new TiledTree();
        hashes.forEach(tree::append);
        Map.Entry<Tile, byte[]> only = tree.takeGrown().firstEntry();

        assertThat(tree.root()).isEqualTo(SPEC.bytes("log.root"));
        assertThat(only.getValue()).isEqualTo(SPEC.bytes("log." + only.getKey().path()));
        assertThat(Tiles.bundle(leaves)).isEqualTo(SPEC.bytes("log." + only.getKey().entriesPath()));
        assertSame(MerkleTree.inclusionProof(0, 2, HashSource.of(hashes)), "log.inclusion.0.2");
        assertSame(MerkleTree.consistencyProof(1, 2, HashSource.of(hashes)), "log.consistency.1.2");
    }

    @Test
    void signsTheCheckpointOfTheLog() {
        String origin = Checkpoint.origin("540623", "home-1");
        SigningKey key = SigningKey.of(origin, SPEC.bytes("key.seed"));
        Checkpoint checkpoint = new Checkpoint(origin, 2, SPEC.bytes("log.root"));

        assertThat(key.verifier().raw()).isEqualTo(SPEC.bytes("key.public"));
        assertThat(key.verifier().keyId()).isEqualTo(SPEC.bytes("key.id"));
        assertThat(key.verifier()).hasToString(SPEC.pairs("keys").get("verifier"));
        assertThat(key.secretText()).isEqualTo(SPEC.pairs("keys").get("signer"));
        assertThat(checkpoint.sign(key)).isEqualTo(SPEC.text("note"));
        assertThat(Checkpoint.open(SPEC.text("note"), origin, key.verifier())).isEqualTo(checkpoint);
    }

    @Test
    void growsNumberedTreesToTheirRootsAndProofs() {
        HashSource all = HashSource.of(NUMBERED);
        for (Map.Entry<String, String> vector : SPEC.vectors().entrySet()) {
            String[] name = vector.getKey().split("\\.");
            switch (name[0]) {
                case "root" -> assertThat(MerkleTree.root(Long.parseLong(name[1]), all))
                        .isEqualTo(SPEC.bytes(vector.getKey()));
                case "inclusion" -> assertSame(MerkleTree.inclusionProof(
                        Long.parseLong(name[1]), Long.parseLong(name[2]), all), vector.getKey());
                case "consistency" -> assertSame(MerkleTree.consistencyProof(
                        Long.parseLong(name[1]), Long.parseLong(name[2]), all), vector.getKey());
                default -> assertThat(name[0]).as("checked elsewhere").isIn("milk", "reversal", "key", "log");
            }
        }
    }

    @Test
    void writesTheTilesOfTheNumberedTree() {
        TiledTree tree = new TiledTree();
        NUMBERED.forEach(tree::append);
        Map<Tile, byte[]> tiles = tree.takeGrown();
        Map<String, String> expected = SPEC.pairs("tiles");

        assertThat(expected).hasSize(6);
        expected.forEach((path, hash) -> assertThat(new Sha256().of(tiles.get(Tiles.parse(path).orElseThrow())))
                .as(path).isEqualTo(HEX.parseHex(hash)));
        assertThat(new TreeSet<>(tiles.keySet())).hasSize(273 + 1 + 1 + 1 + 1);
    }

    @Test
    void writesPathsAsSpecified() {
        Map<String, String> paths = SPEC.pairs("paths");

        assertThat(paths).hasSizeGreaterThan(5);
        paths.forEach((path, numbers) -> {
            String[] n = numbers.split(" ");
            Tile tile = new Tile(Integer.parseInt(n[0]), Long.parseLong(n[1]), Integer.parseInt(n[2]));
            assertThat(tile.path()).isEqualTo(path);
            assertThat(Tiles.parse(path)).contains(tile);
        });
    }

    private static void assertSame(List<byte[]> proof, String vector) {
        List<String> hex = new ArrayList<>();
        SPEC.hashes(vector).forEach(hash -> hex.add(HEX.formatHex(hash)));
        assertThat(proof.stream().map(HEX::formatHex)).as(vector).containsExactlyElementsOf(hex);
    }
}
