package org.liancun.ledger.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Unit;

/**
 * An entry as bytes: one exact form, the same in every language and for ever ({@code docs/spec/seal.md}).
 *
 * <p>The leaf of an entry commits to its header and to each of its lines apart, each under a salt of its own. So who
 * is shown the header, one line, their two salts and the way from that line to the root of the lines can check that
 * line and learns nothing about the others; and where a salt is destroyed, nobody can check any longer whether a guess
 * at the content is right.
 */
public final class CanonicalEntry {
    /** The form of header, line and leaf; a verifier refuses one that it does not know. */
    public static final int VERSION = 1;
    /** Bytes of one salt. */
    public static final int SALT = 16;
    /** Bytes of a leaf: version, commitment to the header, root of the lines. */
    public static final int LEAF = 1 + 2 * Sha256.LENGTH;

    private static final int LINE_TAG = 0x10;
    private static final int HEADER_TAG = 0x11;
    private static final int FINGERPRINT_TAG = 0x12;
    private static final int COUNTY_DIGITS = 6;
    private static final int YEAR_LAST = 9999;
    private static final int MICRO = 1_000;

    private CanonicalEntry() {}

    /**
     * What an entry says as a whole.
     *
     * @param countyCode six digits
     * @param effectiveOn the business date
     * @param number what people see on paper, if it has one
     * @param documentId the registered document behind it, if there is one
     * @param documentSha256 the hash of that document's file as it was known when the entry was recorded
     * @param author opaque id of who posted it, never a name
     * @param reverses the entry that this one takes back
     * @param recordedAt when the ledger took it, in whole microseconds; absent until then, and not in the fingerprint
     * @param postings how many lines it has
     */
    public record Header(
            String countyCode, UUID entryId, UUID bookId, String bookCode, LocalDate effectiveOn, String kind,
            @Nullable String number, @Nullable UUID documentId, byte @Nullable [] documentSha256, String memo,
            String author, @Nullable UUID dealId, @Nullable UUID reverses, @Nullable Instant recordedAt,
            int postings) {
        public Header {
            if (countyCode.length() != COUNTY_DIGITS || !countyCode.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("county code " + countyCode + " is not six digits");
            }
            if (effectiveOn.getYear() < 1 || effectiveOn.getYear() > YEAR_LAST) {
                throw new IllegalArgumentException("date " + effectiveOn + " has no four-digit year");
            }
            if (documentSha256 != null) {
                Sha256.checked(documentSha256);
            }
            if (recordedAt != null && recordedAt.getNano() % MICRO != 0) {
                throw new IllegalArgumentException("time " + recordedAt + " is finer than a microsecond");
            }
        }
    }

    /**
     * One posting.
     *
     * @param no its number within the entry, from 1 without gaps
     * @param line postings of one line belong together, such as kilograms and their price
     * @param chartId the chart that gives the account code its meaning
     * @param unit with its scale, without which the amount would mean nothing
     * @param party whose account it is, if the account is anybody's
     * @param counterBook the book on the other side of an inter-book account
     * @param amount in the unit's smallest part; debit positive, credit negative
     */
    public record Line(
            UUID entryId, int no, int line, String chartId, String accountCode, Unit unit,
            @Nullable UUID party, @Nullable UUID counterBook, long amount) {}

    /** The header's bytes, which a receipt shows. */
    public static byte[] bytes(Header header) {
        return header(new CanonicalBytes(), header, recorded(header)).toArray();
    }

    /** The line's bytes, which a receipt shows. */
    public static byte[] bytes(Line line) {
        return line(new CanonicalBytes(), line).toArray();
    }

    /**
     * What was asked for, without the time at which it was recorded: two requests with one id and different
     * fingerprints are not the same request. It is unsalted, so it never leaves the database.
     */
    public static byte[] fingerprint(Header header, List<Line> lines) {
        checkNumbers(header, lines);
        CanonicalBytes bytes = header(new CanonicalBytes().octet(FINGERPRINT_TAG), header, null);
        lines.forEach(line -> line(bytes, line));
        return bytes.hash(new Sha256());
    }

    /** The commitment to the header. */
    public static byte[] commitment(Header header, byte[] salt) {
        checkSalts(salt, 1);
        return header(salted(new CanonicalBytes(), HEADER_TAG, salt, 0), header, recorded(header)).hash(new Sha256());
    }

    /** The commitment to one line: the input of a leaf in the tree of the entry's lines. */
    public static byte[] commitment(Line line, byte[] salt) {
        checkSalts(salt, 1);
        return line(salted(new CanonicalBytes(), LINE_TAG, salt, 0), line).hash(new Sha256());
    }

    /**
     * The leaf that goes into the log, before it is hashed.
     *
     * @param lines in the order of their numbers, which run from 1 to the header's count
     * @param salts the header's 16 bytes, then 16 for each line: {@code SALT * (1 + lines.size())} random bytes
     */
    public static byte[] leaf(Header header, List<Line> lines, byte[] salts) {
        checkNumbers(header, lines);
        checkSalts(salts, 1 + lines.size());
        Sha256 sha = new Sha256();
        CanonicalBytes bytes = new CanonicalBytes();
        byte[] head = header(salted(bytes, HEADER_TAG, salts, 0), header, recorded(header)).hash(sha);
        byte[][] hashes = new byte[lines.size()][];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = sha.leaf(line(salted(bytes, LINE_TAG, salts, i + 1), lines.get(i)).hash(sha));
        }
        return leaf(head, hashes.length == 0 ? MerkleTree.emptyRoot() : sha.fold(hashes, hashes.length));
    }

    /** The leaf from its two halves, for who holds commitments in place of openings. */
    public static byte[] leaf(byte[] headerCommitment, byte[] linesRoot) {
        byte[] leaf = new byte[LEAF];
        leaf[0] = VERSION;
        System.arraycopy(Sha256.checked(headerCommitment), 0, leaf, 1, Sha256.LENGTH);
        System.arraycopy(Sha256.checked(linesRoot), 0, leaf, 1 + Sha256.LENGTH, Sha256.LENGTH);
        return leaf;
    }

    /** The leaf hashes of the tree of lines: of its root, and of the ways that receipts show. */
    public static List<byte[]> lineHashes(List<byte[]> lineCommitments) {
        Sha256 sha = new Sha256();
        return lineCommitments.stream().map(sha::leaf).toList();
    }

    private static CanonicalBytes salted(CanonicalBytes bytes, int tag, byte[] salts, int which) {
        return bytes.clear().octet(tag).raw(salts, which * SALT, SALT);
    }

    private static CanonicalBytes header(CanonicalBytes bytes, Header header, @Nullable Instant recordedAt) {
        bytes.octet(VERSION);
        for (int i = 0; i < COUNTY_DIGITS; i++) {
            bytes.octet(header.countyCode.charAt(i));
        }
        bytes.uuid(header.entryId)
                .uuid(header.bookId)
                .text(header.bookCode)
                .date(header.effectiveOn)
                .text(header.kind)
                .optional(header.number)
                .optional(header.documentId)
                .optional(header.documentSha256)
                .text(header.memo)
                .text(header.author)
                .optional(header.dealId)
                .optional(header.reverses);
        if (recordedAt != null) {
            bytes.int64(micros(recordedAt));
        }
        return bytes.int32(header.postings);
    }

    private static CanonicalBytes line(CanonicalBytes bytes, Line line) {
        return bytes.uuid(line.entryId)
                .int32(line.no)
                .int32(line.line)
                .text(line.chartId)
                .text(line.accountCode)
                .text(line.unit.code())
                .octet(line.unit.scale())
                .optional(line.party)
                .optional(line.counterBook)
                .int64(line.amount);
    }

    private static Instant recorded(Header header) {
        return Objects.requireNonNull(header.recordedAt, "an entry is sealed only once it is recorded");
    }

    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / MICRO);
    }

    private static void checkNumbers(Header header, List<Line> lines) {
        boolean numbered = header.postings == lines.size();
        for (int i = 0; numbered && i < lines.size(); i++) {
            numbered = lines.get(i).no == i + 1 && lines.get(i).entryId.equals(header.entryId);
        }
        if (!numbered) {
            throw new IllegalArgumentException("the lines of entry " + header.entryId + " are not its own, 1 to "
                    + header.postings + ", in order");
        }
    }

    private static void checkSalts(byte[] salts, int count) {
        if (salts.length != count * SALT) {
            throw new IllegalArgumentException(salts.length + " bytes of salt instead of " + count * SALT);
        }
    }
}
