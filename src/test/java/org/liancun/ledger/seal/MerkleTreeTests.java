package org.liancun.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTests {
    private static final HexFormat HEX = HexFormat.of();

    /** The known answers of the Certificate Transparency reference implementation. */
    private static final List<byte[]> CT_LEAVES = Stream.of("", "00", "10", "2021", "3031", "40414243",
            "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex).map(MerkleTree::leafHash).toList();
    private static final List<String> CT_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int SIZE_MAX = 64;
    private static final List<byte[]> LEAVES =
            IntStream.range(0, SIZE_MAX).mapToObj(i -> MerkleTree.leafHash(new byte[] {(byte) i})).toList();
    private static final HashSource HASHES = HashSource.of(LEAVES);

    @Test
    void hasTheKnownRoots() {
        for (int size = 0; size <= CT_LEAVES.size(); size++) {
            byte[] expected = HEX.parseHex(CT_ROOTS.get(size));
            Frontier frontier = new Frontier();
            CT_LEAVES.subList(0, size).forEach(leaf -> frontier.append(leaf, (level, index, hash) -> {}));

            assertThat(MerkleTree.root(CT_LEAVES.subList(0, size))).isEqualTo(expected);
            assertThat(MerkleTree.root(size, HashSource.of(CT_LEAVES))).isEqualTo(expected);
            assertThat(frontier.root()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d2 5f083f0a 6b47aaf2",
        "5, 8, bc1a0643 ca854ea1 d37ee418",
        "2, 3, fac54203",
        "1, 5, 6e340b9c 5f083f0a bc1a0643",
    })
    void makesTheKnownInclusionProofs(int index, int size, String expected) {
        List<byte[]> proof = MerkleTree.inclusionProof(index, size, HashSource.of(CT_LEAVES));

        assertThat(beginnings(proof)).isEqualTo(expected);
        assertThat(MerkleTree.includes(HEX.parseHex(CT_ROOTS.get(size)), size, index, CT_LEAVES.get(index), proof))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d2 5f083f0a 6b47aaf2",
        "6, 8, 0ebc5d34 ca854ea1 d37ee418",
        "2, 5, 5f083f0a bc1a0643",
        "0, 5, ''",
    })
    void makesTheKnownConsistencyProofs(int oldSize, int newSize, String expected) {
        List<byte[]> proof = MerkleTree.consistencyProof(oldSize, newSize, HashSource.of(CT_LEAVES));

        assertThat(beginnings(proof)).isEqualTo(expected);
        assertThat(MerkleTree.extendsFrom(oldSize, HEX.parseHex(CT_ROOTS.get(oldSize)), newSize,
                HEX.parseHex(CT_ROOTS.get(newSize)), proof)).isTrue();
    }

    @Test
    void provesEveryLeafOfEverySizeAndNothingElse() {
        for (int size = 1; size <= SIZE_MAX; size++) {
            byte[] root = MerkleTree.root(LEAVES.subList(0, size));
            for (int index = 0; index < size; index++) {
                int s = size;
                int i = index;
                byte[] leaf = LEAVES.get(index);
                List<byte[]> proof = MerkleTree.inclusionProof(index, size, HASHES);

                assertThat(MerkleTree.includes(root, size, index, leaf, proof)).isTrue();
                assertNoForgery(proof, size, forged -> MerkleTree.includes(root, s, i, leaf, forged));
                assertNoFlip(root, size, flipped -> MerkleTree.includes(flipped, s, i, leaf, proof));
                assertNoFlip(leaf, size, flipped -> MerkleTree.includes(root, s, i, flipped, proof));
                for (int other = -1; other <= size; other++) {
                    assertThat(MerkleTree.includes(root, size, other, leaf, proof)).isEqualTo(other == index);
                }
                assertThat(MerkleTree.includes(root, index, index, leaf, proof)).isFalse();
            }
        }
    }

    @Test
    void provesEveryGrowthUpToEverySizeAndNothingElse() {
        for (int newSize = 1; newSize <= SIZE_MAX; newSize++) {
            byte[] newRoot = MerkleTree.root(LEAVES.subList(0, newSize));
            for (int oldSize = 1; oldSize <= newSize; oldSize++) {
                int o = oldSize;
                int n = newSize;
                byte[] oldRoot = MerkleTree.root(LEAVES.subList(0, oldSize));
                List<byte[]> proof = MerkleTree.consistencyProof(oldSize, newSize, HASHES);

                assertThat(MerkleTree.extendsFrom(oldSize, oldRoot, newSize, newRoot, proof)).isTrue();
                assertNoForgery(proof, n, forged -> MerkleTree.extendsFrom(o, oldRoot, n, newRoot, forged));
                assertNoFlip(oldRoot, n, flipped -> MerkleTree.extendsFrom(o, flipped, n, newRoot, proof));
                assertNoFlip(newRoot, n, flipped -> MerkleTree.extendsFrom(o, oldRoot, n, flipped, proof));
                for (int other = -1; other <= newSize + 1; other++) {
                    if (other != oldSize) {
                        assertThat(MerkleTree.extendsFrom(other, oldRoot, newSize, newRoot, proof)).isFalse();
                    }
                }
                assertThat(oldSize < newSize && MerkleTree.extendsFrom(newSize, newRoot, oldSize, oldRoot, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void takesEveryTreeAsAGrowthOfTheEmptyOne() {
        byte[] root = MerkleTree.root(LEAVES);

        assertThat(MerkleTree.extendsFrom(0, MerkleTree.emptyRoot(), SIZE_MAX, root, List.of())).isTrue();
        assertThat(MerkleTree.extendsFrom(0, MerkleTree.emptyRoot(), 0, MerkleTree.emptyRoot(), List.of())).isTrue();
        assertThat(MerkleTree.extendsFrom(0, root, SIZE_MAX, root, List.of())).isFalse();
        assertThat(MerkleTree.extendsFrom(0, MerkleTree.emptyRoot(), 0, root, List.of())).isFalse();
        assertThat(MerkleTree.extendsFrom(0, MerkleTree.emptyRoot(), SIZE_MAX, root, List.of(root))).isFalse();
    }

    @Test
    void refusesPlacesAndSizesThatDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.inclusionProof(3, 3, HASHES));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.inclusionProof(-1, 3, HASHES));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.consistencyProof(4, 3, HASHES));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.consistencyProof(-1, 3, HASHES));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.root(List.of(new byte[31])));
    }

    private static String beginnings(List<byte[]> proof) {
        return String.join(" ", proof.stream().map(hash -> HEX.formatHex(hash, 0, 4)).toList());
    }

    /** No bit of the proof can be flipped, no hash be left out, added, shortened or moved. */
    private static void assertNoForgery(List<byte[]> proof, int size, Predicate<List<byte[]>> accepts) {
        for (int i = 0; i < proof.size(); i++) {
            int place = i;
            assertNoFlip(proof.get(i), size, flipped -> accepts.test(with(proof, place, flipped)));
            assertThat(accepts.test(with(proof, i, Arrays.copyOf(proof.get(i), 31)))).isFalse();
            List<byte[]> without = new ArrayList<>(proof);
            without.remove(i);
            assertThat(accepts.test(without)).isFalse();
        }
        for (int i = 0; i <= proof.size(); i++) {
            List<byte[]> more = new ArrayList<>(proof);
            more.add(i, LEAVES.getFirst());
            assertThat(accepts.test(more)).isFalse();
        }
        assertThat(proof.size() > 1 && accepts.test(proof.reversed())).isFalse();
    }

    /** Small trees: every bit. Larger ones: one bit of every byte, another one for each size. */
    private static void assertNoFlip(byte[] hash, int size, Predicate<byte[]> accepts) {
        for (int bit = size <= 16 ? 0 : size % 8; bit < hash.length * 8; bit += size <= 16 ? 1 : 8) {
            byte[] flipped = hash.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (accepts.test(flipped)) {
                throw new AssertionError("bit " + bit + " may be flipped in a tree of size " + size);
            }
        }
    }

    private static List<byte[]> with(List<byte[]> proof, int place, byte[] hash) {
        List<byte[]> changed = new ArrayList<>(proof);
        changed.set(place, hash);
        return changed;
    }
}
