package org.liancun.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.testing.Samples;

class TilesTests {
    private static final int MOST = 3 * 256 * 256 / 2;
    private static final List<byte[]> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> MerkleTree.leafHash(ByteBuffer.allocate(Integer.BYTES).putInt(i).array())).toList();

    /** Tiles as a server keeps them: one content for each place, the widest so far. */
    private static final class Kept implements TileSource {
        private final Map<String, byte[]> places = new HashMap<>();

        void keep(Map<Tile, byte[]> tiles) {
            tiles.forEach((tile, content) -> {
                assertThat(content).hasSize(tile.length());
                byte[] before = places.put(tile.level() + "/" + tile.index(), content);
                assertThat(before == null || before.length < content.length).as("tiles only grow").isTrue();
            });
        }

        @Override
        public byte[] read(Tile tile) {
            return places.get(tile.level() + "/" + tile.index());
        }
    }

    @Test
    void growsInAnyStepsAndAcrossRestartsToTheSameTree() {
        Samples.of(random -> random.ints(random.nextInt(1, 8), 0, MOST).sorted().boxed().toList())
                .times(8).obey(TilesTests::checkGrowth);
        checkGrowth(List.of(0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, MOST));
    }

    private static void checkGrowth(List<Integer> sizes) {
        Kept kept = new Kept();
        int from = 0;
        for (int size : sizes) {
            TiledTree tree = TiledTree.resume(from, kept);
            assertThat(tree.root()).isEqualTo(MerkleTree.root(LEAVES.subList(0, from)));

            LEAVES.subList(from, size).forEach(tree::append);
            Map<Tile, byte[]> grown = tree.takeGrown();
            kept.keep(grown);

            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).isEqualTo(MerkleTree.root(LEAVES.subList(0, size)))
                    .isEqualTo(MerkleTree.root(size, Tiles.hashes(size, kept)));
            assertThat(grown.keySet()).containsExactlyElementsOf(Tiles.written(from, size));
            assertThat(tree.takeGrown()).isEmpty();
            from = size;
        }
    }

    @Test
    void keepsGrowingAfterItsTilesWereTaken() {
        Kept kept = new Kept();
        TiledTree tree = new TiledTree();
        for (int size = 1; size <= 700; size++) {
            tree.append(LEAVES.get(size - 1));
            Map<Tile, byte[]> grown = tree.takeGrown();
            kept.keep(grown);

            assertThat(grown.keySet()).containsExactlyElementsOf(Tiles.written(size - 1, size));
            assertThat(TiledTree.resume(size, kept).root()).isEqualTo(tree.root());
        }
    }

    @Test
    void provesFromTilesWhatItProvesFromLeaves() {
        Kept kept = new Kept();
        TiledTree tree = new TiledTree();
        LEAVES.forEach(tree::append);
        kept.keep(tree.takeGrown());
        HashSource inMemory = HashSource.of(LEAVES);

        // Tiles of the full tree serve any smaller size too: a wider tile begins with the narrower one.
        Samples.of(random -> random.longs(2, 0, MOST).sorted().toArray()).times(60).obey(pair -> {
            long size = pair[1] + 1;
            HashSource tiled = Tiles.hashes(size, kept);
            assertThat(MerkleTree.inclusionProof(pair[0], size, tiled))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(MerkleTree.inclusionProof(pair[0], size, inMemory));
            assertThat(MerkleTree.consistencyProof(pair[0], size, tiled))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(MerkleTree.consistencyProof(pair[0], size, inMemory));
        });
    }

    @Test
    void namesAMissingPartOfATile() {
        Kept kept = new Kept();
        kept.keep(Map.of(new Tile(0, 0, 3), new byte[96]));

        assertThatThrownBy(() -> TiledTree.resume(5, kept)).isInstanceOf(IllegalStateException.class)
                .hasMessage("tile/0/000.p/5 holds 96 bytes instead of 160");
        assertThatIllegalArgumentException().isThrownBy(() -> Tiles.hashes(3, kept).hash(1, 1))
                .withMessageContaining("no complete subtree 1 on level 1");
    }

    @Test
    void writesTheTilesOfTheExampleOfTlogTiles() {
        List<Tile> tiles = Tiles.written(0, 70_000);

        assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.isFull())).hasSize(273);
        assertThat(tiles.stream().filter(tile -> tile.level() > 0 || !tile.isFull())).containsExactly(
                new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tiles.written(0, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tiles.written(256, 257)).containsExactly(new Tile(0, 1, 1));
        assertThat(Tiles.written(255, 257))
                .containsExactly(new Tile(0, 0, 256), new Tile(0, 1, 1), new Tile(1, 0, 1));
        assertThat(Tiles.written(300, 300)).isEmpty();
        assertThat(Tiles.written(Long.MAX_VALUE - 1, Long.MAX_VALUE)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Tiles.written(2, 1));
    }

    @Test
    void readsBackEveryPathThatItWrites() {
        Samples.of(random -> new Tile(random.nextInt(8), Samples.magnitude(random, Long.MAX_VALUE >>> 8),
                random.nextInt(1, 257))).obey(tile -> assertThat(Tiles.parse(tile.path())).contains(tile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tile/0/0", "tile/0/0000", "tile/00/000", "tile/8/000", "tile/64/000", "tile/-1/000",
        "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/1/", "tile/0/x000/001", "tile/0/001/002",
        "tile/0/x001/x002", "tile/0/x001x002", "tile/0/../000", "/tile/0/000", "tile/0/000\n", "tile/0/٠٠٠",
        "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/entries/000"})
    void refusesPathsThatNameNoTile(String path) {
        assertThat(Tiles.parse(path)).isEmpty();
    }

    @Test
    void bundlesLeavesWithTheirLengths() {
        assertThat(Tiles.bundle(List.of(new byte[] {7}, new byte[] {}, new byte[] {8, 9})))
                .containsExactly(0, 1, 7, 0, 0, 0, 2, 8, 9);
        assertThat(Tiles.bundle(List.of(new byte[0xFFFF]))).hasSize(2 + 0xFFFF).startsWith(0xFF, 0xFF);
        assertThatIllegalArgumentException().isThrownBy(() -> Tiles.bundle(List.of(new byte[0x1_0000])));
        assertThatIllegalArgumentException().isThrownBy(() -> Tiles.bundle(new ArrayList<>()));
        assertThat(new Tile(0, 1_234_067, 5).entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/5");
    }
}
