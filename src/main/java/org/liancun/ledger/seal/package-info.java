/**
 * The seal: how entries become bytes, bytes become leaves, leaves a tree, and a tree a signed checkpoint.
 *
 * <p>Pure code: no database, no clock, no framework. The ledger reads rows and hands them in; what comes out is stored
 * and served by the ledger. The specification for other languages, byte for byte and with test vectors that the tests
 * of this package read, is {@code docs/spec/seal.md}. <b>Nothing here may change what it computes</b>: a leaf that has
 * been signed for cannot be signed for differently. A new form of entry takes a new version byte beside the old one.
 *
 * <p>Reading order:
 * <ul>
 * <li>{@link org.liancun.ledger.seal.CanonicalEntry} gives an entry's bytes, its fingerprint (the same id with other
 * content is refused), the salted commitments to header and lines, and the 65-byte leaf;
 * <li>{@link org.liancun.ledger.seal.MerkleTree} hashes leaves as RFC 6962 does and makes and checks proofs;
 * <li>{@link org.liancun.ledger.seal.TiledTree} is the tree as the sealer grows it, and {@link
 * org.liancun.ledger.seal.Tile} and {@link org.liancun.ledger.seal.Tiles} are the files it is kept in (C2SP
 * tlog-tiles);
 * <li>{@link org.liancun.ledger.seal.Checkpoint} is what is signed and published (C2SP tlog-checkpoint), with {@link
 * org.liancun.ledger.seal.SigningKey} and {@link org.liancun.ledger.seal.VerifierKey}.
 * </ul>
 *
 * <p>The types are public because their parent package {@code org.liancun.ledger} uses them and the benchmarks measure
 * them; other modules go through the ledger's front door.
 */
@NamedInterface("seal")
@NullMarked
package org.liancun.ledger.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
