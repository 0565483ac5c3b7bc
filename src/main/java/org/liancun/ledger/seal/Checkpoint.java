package org.liancun.ledger.seal;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log's operator signs and publishes: this log, at this size, has this root (C2SP tlog-checkpoint). All entries
 * sealed before it are fixed by it.
 *
 * @param origin which log, for ever: {@code liancun/<county code>/<home id>}
 * @param size how many leaves
 * @param root the 32 bytes of the tree's root
 */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
    private static final Pattern HOME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ') || size < 0) {
            throw new IllegalArgumentException("no checkpoint: origin " + origin + ", size " + size);
        }
        root = Sha256.checked(root).clone();
    }

    /** The name of a county's log in a home: also the name of its key. */
    public static String origin(String countyCode, String homeId) {
        if (!COUNTY.matcher(countyCode).matches() || !HOME.matcher(homeId).matches()) {
            throw new IllegalArgumentException("no origin: county " + countyCode + ", home " + homeId);
        }
        return "liancun/" + countyCode + "/" + homeId;
    }

    /** The text that is signed: origin, size and root, a line each. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The signed note, as it is served and stored. */
    public String sign(SigningKey key) {
        return SignedNote.sign(text(), key).toString();
    }

    /**
     * Reads a signed note of this log. Signatures by other keys, such as witnesses', are passed over.
     *
     * @throws IllegalArgumentException if it is no checkpoint, is of another log, or is not rightly signed by the key
     */
    public static Checkpoint open(String note, String origin, VerifierKey key) {
        SignedNote signed = SignedNote.parse(note);
        if (!signed.isSignedBy(key)) {
            throw new IllegalArgumentException("the checkpoint is not signed by " + key);
        }
        Checkpoint checkpoint = read(signed.text());
        if (!checkpoint.origin.equals(origin)) {
            throw new IllegalArgumentException("a checkpoint of " + checkpoint.origin + ", not of " + origin);
        }
        return checkpoint;
    }

    private static Checkpoint read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES || lines.stream().anyMatch(String::isEmpty)
                || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("not a checkpoint: " + text);
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Base64Text.decode(lines.get(2)));
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && size == that.size && origin.equals(that.origin) && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return origin.hashCode() * 31 + Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return origin + " at " + size;
    }
}
