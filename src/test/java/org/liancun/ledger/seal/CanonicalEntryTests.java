package org.liancun.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Unit;
import org.liancun.ledger.seal.CanonicalEntry.Header;
import org.liancun.ledger.seal.CanonicalEntry.Line;
import org.liancun.testing.Samples;

class CanonicalEntryTests {
    private static final UUID ID = new UUID(1, 2);
    private static final UUID BOOK = new UUID(3, 4);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00.000001Z");
    /** Texts whose joints could be mistaken for one another. */
    private static final List<String> TEXTS =
            List.of(
            "", "a", "ab", "b", "\u0001", "\u0000", "\u0000\u0000\u0000\u0001a", "é", "e\u0301", "收", "༄", "🐂");

    private record Entry(Header header, List<Line> lines) {}

    @Test
    void givesDifferentEntriesDifferentBytes() {
        Map<String, String> headers = new HashMap<>();
        Map<String, String> lines = new HashMap<>();
        Samples.of(CanonicalEntryTests::draw).times(20_000).obey(entry -> {
            String header = described(entry.header());
            assertThat(headers.computeIfAbsent(hex(CanonicalEntry.bytes(entry.header())), bytes -> header))
                    .isEqualTo(header);
            for (Line line : entry.lines()) {
                assertThat(lines.computeIfAbsent(hex(CanonicalEntry.bytes(line)), bytes -> line.toString()))
                        .isEqualTo(line.toString());
            }
        });
    }

    @Test
    void writesTextAsTheUtf8ThatItIs() {
        for (String text : TEXTS) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            byte[] expected = ByteBuffer.allocate(4 + utf8.length).putInt(utf8.length).put(utf8).array();
            assertThat(new CanonicalBytes().text(text).toArray()).isEqualTo(expected);
        }
        String longText = "收购牦牛奶 a é 🐂".repeat(10_000);
        assertThat(new CanonicalBytes().text(longText).toArray()).hasSize(4 + 10_000 * 25)
                .endsWith(longText.getBytes(StandardCharsets.UTF_8));
        Samples.of(random -> new String(random.ints(20, 0, 0x110000).toArray(), 0, 20))
                .obey(text -> {
                    if (text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                        assertThat(new CanonicalBytes().text(text).toArray())
                                .endsWith(text.getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    @Test
    void refusesHalfACharacter() {
        for (String text : new String[] {"\ud83d", "a\ud83db", "\udc02", "\udc02\ud83d"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalBytes().text(text))
                    .withMessageContaining("half a character");
        }
    }

    @Test
    void tellsFromTheFingerprintWhetherTheSameWasAsked() {
        Entry asked = entry(2, "same");

        assertThat(fingerprint(asked)).isEqualTo(fingerprint(entry(2, "same")))
                .isEqualTo(fingerprint(new Entry(recorded(asked.header(), null), asked.lines())))
                .isEqualTo(fingerprint(new Entry(recorded(asked.header(), Instant.EPOCH), asked.lines())));
        assertThat(fingerprint(asked)).isNotEqualTo(fingerprint(entry(2, "other")))
                .isNotEqualTo(fingerprint(entry(3, "same")));
        List<Line> dearer = new ArrayList<>(asked.lines());
        dearer.set(1, line(2, -101));
        assertThat(fingerprint(asked)).isNotEqualTo(fingerprint(new Entry(asked.header(), dearer)));
    }

    @Test
    void makesTheSameLeafFromAnEntryAndFromItsCommitments() {
        Samples.of(CanonicalEntryTests::draw).times(500).obey(entry -> {
            byte[] salts = salts(entry.lines().size());
            List<byte[]> each = SealSpec.split(salts, CanonicalEntry.SALT);
            List<byte[]> commitments = IntStream.range(0, entry.lines().size())
                    .mapToObj(i -> CanonicalEntry.commitment(entry.lines().get(i), each.get(i + 1))).toList();

            assertThat(CanonicalEntry.leaf(entry.header(), entry.lines(), salts)).isEqualTo(CanonicalEntry.leaf(
                    CanonicalEntry.commitment(entry.header(), each.getFirst()),
                    MerkleTree.root(CanonicalEntry.lineHashes(commitments))));
        });
    }

    @Test
    void changesTheLeafWithEachSalt() {
        Entry entry = entry(3, "memo");
        byte[] salts = salts(3);
        byte[] leaf = CanonicalEntry.leaf(entry.header(), entry.lines(), salts);

        for (int i = 0; i < salts.length; i++) {
            byte[] other = salts.clone();
            other[i] ^= 1;
            assertThat(CanonicalEntry.leaf(entry.header(), entry.lines(), other)).isNotEqualTo(leaf);
        }
    }

    /** What a receipt will hold: docs/spec/seal.md, section 9. */
    private record Receipt(byte[] header, byte[] headerSalt, byte[] line, byte[] lineSalt, List<byte[]> pathInLines,
            long place, List<byte[]> pathInLog, String checkpoint) {

        boolean holds(String origin, VerifierKey key) {
            Checkpoint signed = Checkpoint.open(checkpoint, origin, key);
            // The fields that the check needs stand at fixed places: entry ids, the line's number, the last int32.
            int postings = ByteBuffer.wrap(header).getInt(header.length - 4);
            int no = ByteBuffer.wrap(line).getInt(16);
            byte[] commitment = hash(0x10, lineSalt, line);
            return header[0] == 1 && Arrays.equals(header, 7, 23, line, 0, 16)
                    && MerkleTree.rootThrough(postings, no - 1, MerkleTree.leafHash(commitment), pathInLines)
                            .map(root -> CanonicalEntry.leaf(hash(0x11, headerSalt, header), root))
                            .filter(leaf -> MerkleTree.includes(
                                    signed.root(), signed.size(), place, MerkleTree.leafHash(leaf), pathInLog))
                            .isPresent();
        }

        private static byte[] hash(int tag, byte[] salt, byte[] bytes) {
            return new Sha256().of(ByteBuffer.allocate(1 + salt.length + bytes.length)
                    .put((byte) tag).put(salt).put(bytes).array());
        }
    }

    @Test
    void letsOneLineBeCheckedWithoutTheOthers() {
        SigningKey key = SigningKey.of(Checkpoint.origin("540623", "h"), new byte[32]);
        for (int postings = 1; postings <= 9; postings++) {
            Entry entry = entry(postings, "memo");
            byte[] salts = salts(postings);
            for (int no = 1; no <= postings; no++) {
                Receipt receipt = receipt(entry, salts, no, key);

                assertThat(receipt.holds(key.verifier().name(), key.verifier())).isTrue();
                byte[] dearer = receipt.line().clone();
                dearer[dearer.length - 1] ^= 1;
                assertThat(with(receipt, receipt.header(), dearer).holds(key.verifier().name(), key.verifier()))
                        .isFalse();
                byte[] renumbered = receipt.line().clone();
                renumbered[19] ^= 1;
                assertThat(with(receipt, receipt.header(), renumbered).holds(key.verifier().name(), key.verifier()))
                        .isFalse();
                byte[] backdated = receipt.header().clone();
                backdated[60] ^= 1;
                assertThat(with(receipt, backdated, receipt.line()).holds(key.verifier().name(), key.verifier()))
                        .isFalse();
            }
        }
    }

    private static Receipt with(Receipt receipt, byte[] header, byte[] line) {
        return new Receipt(header, receipt.headerSalt, line, receipt.lineSalt, receipt.pathInLines, receipt.place,
                receipt.pathInLog, receipt.checkpoint);
    }

    /** The entry stands third in a log of five. */
    private static Receipt receipt(Entry entry, byte[] salts, int no, SigningKey key) {
        List<byte[]> each = SealSpec.split(salts, CanonicalEntry.SALT);
        List<byte[]> lines = CanonicalEntry.lineHashes(IntStream.range(0, entry.lines().size())
                .mapToObj(i -> CanonicalEntry.commitment(entry.lines().get(i), each.get(i + 1))).toList());
        List<byte[]> log = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            log.add(MerkleTree.leafHash(CanonicalEntry.leaf(new byte[32], new byte[32])));
        }
        log.set(2, MerkleTree.leafHash(CanonicalEntry.leaf(entry.header(), entry.lines(), salts)));
        return new Receipt(CanonicalEntry.bytes(entry.header()), each.getFirst(),
                CanonicalEntry.bytes(entry.lines().get(no - 1)), each.get(no),
                MerkleTree.inclusionProof(no - 1, lines.size(), HashSource.of(lines)), 2,
                MerkleTree.inclusionProof(2, log.size(), HashSource.of(log)),
                new Checkpoint(key.verifier().name(), log.size(), MerkleTree.root(log)).sign(key));
    }

    @Test
    void refusesWhatIsNotOneWholeEntry() {
        Entry entry = entry(2, "memo");
        List<Line> swapped = entry.lines().reversed();
        List<Line> foreign = List.of(entry.lines().getFirst(),
                new Line(BOOK, 2, 0, "chart", "101", Unit.CNY, null, null, -100));

        for (List<Line> lines : List.of(swapped, foreign, entry.lines().subList(0, 1), List.<Line>of())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CanonicalEntry.leaf(entry.header(), lines, salts(lines.size())));
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalEntry.fingerprint(entry.header(), lines));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalEntry.leaf(entry.header(), entry.lines(), salts(1)))
                .withMessage("32 bytes of salt instead of 48");
        assertThatNullPointerException()
                .isThrownBy(() -> CanonicalEntry.leaf(recorded(entry.header(), null), entry.lines(), salts(2)));
    }

    @Test
    void refusesAHeaderThatHasNoExactBytes() {
        Header header = entry(2, "memo").header();

        assertThatIllegalArgumentException().isThrownBy(() -> recorded(header, Instant.ofEpochSecond(1, 1_001)))
                .withMessageContaining("finer than a microsecond");
        for (String county : new String[] {"", "54062", "5406231", "54062x", "５４０６２３"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> header(county, LocalDate.EPOCH, 2));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> header("540623", LocalDate.of(10_000, 1, 1), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> header("540623", LocalDate.of(0, 12, 31), 2));
    }

    private static Entry draw(SplittableRandom random) {
        int postings = random.nextInt(1, 6);
        Header header = new Header("540623", ID, random.nextBoolean() ? ID : BOOK, text(random),
                LocalDate.of(2023, 1, 1).plusDays(random.nextInt(3)), text(random),
                random.nextBoolean() ? null : text(random), id(random), random.nextBoolean() ? null : new byte[32],
                text(random), text(random), id(random), id(random), NOON, postings);
        return new Entry(header, IntStream.rangeClosed(1, postings).mapToObj(no -> new Line(ID, no, random.nextInt(2),
                text(random), text(random), random.nextBoolean() ? Unit.CNY : Unit.POINT, id(random), id(random),
                random.nextLong(-2, 2))).toList());
    }

    private static String text(SplittableRandom random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static @Nullable UUID id(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> ID;
            default -> BOOK;
        };
    }

    private static String described(Header header) {
        return header.toString().replaceAll("documentSha256=\\[B@[0-9a-f]+", "documentSha256=present");
    }

    private static Entry entry(int postings, String memo) {
        Header header = new Header("540623", ID, BOOK, "540623201-02V", LocalDate.of(2023, 7, 1), "kind", null,
                null, null, memo, "u-1", null, null, NOON, postings);
        return new Entry(header, IntStream.rangeClosed(1, postings).mapToObj(no -> line(no, -100)).toList());
    }

    private static Line line(int no, long amount) {
        return new Line(ID, no, 0, "rural-collective-2023", "101", Unit.CNY, null, null, amount);
    }

    private static Header header(String county, LocalDate on, int postings) {
        return new Header(
                county, ID, BOOK, "book", on, "kind", null, null, null, "", "u-1", null, null, NOON, postings);
    }

    private static Header recorded(Header header, @Nullable Instant at) {
        return new Header(header.countyCode(), header.entryId(), header.bookId(), header.bookCode(),
                header.effectiveOn(), header.kind(), header.number(), header.documentId(), header.documentSha256(),
                header.memo(), header.author(), header.dealId(), header.reverses(), at, header.postings());
    }

    private static byte[] fingerprint(Entry entry) {
        return CanonicalEntry.fingerprint(entry.header(), entry.lines());
    }

    private static byte[] salts(int lines) {
        byte[] salts = new byte[CanonicalEntry.SALT * (1 + lines)];
        new SplittableRandom(lines).nextBytes(salts);
        return salts;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
