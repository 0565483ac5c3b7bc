package org.liancun.ledger.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it, as C2SP signed-note lays down. Its text counts for nothing until a known key's
 * signature has been found right.
 *
 * @param text up to and with its last newline; this is what is signed
 */
record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int SIGNATURES_MAX = 100;

    /**
     * One signature line.
     *
     * @param signature four bytes of key id, then the signature proper
     */
    record Line(String name, byte[] signature) {
        @Override
        public String toString() {
            return DASH + name + " " + Base64.getEncoder().encodeToString(signature) + "\n";
        }
    }

    static SignedNote sign(String text, SigningKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] identified = ByteBuffer.allocate(VerifierKey.KEY_ID + signature.length)
                .put(key.verifier().keyId()).put(signature).array();
        return new SignedNote(text, List.of(new Line(key.verifier().name(), identified)));
    }

    static SignedNote parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("a signed note has no control characters");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("a signed note ends in a blank line and signature lines");
        }
        List<Line> signatures = new ArrayList<>();
        note.substring(blank + 2).lines().forEach(line -> signatures.add(signature(line)));
        if (signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException("a signed note with " + signatures.size() + " signatures");
        }
        return new SignedNote(note.substring(0, blank + 1), List.copyOf(signatures));
    }

    private static Line signature(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new IllegalArgumentException("not a signature line: " + line);
        }
        byte[] signature = Base64Text.decode(line.substring(space + 1));
        if (signature.length <= VerifierKey.KEY_ID) {
            throw new IllegalArgumentException("no signature in the line: " + line);
        }
        return new Line(line.substring(DASH.length(), space), signature);
    }

    /**
     * Whether this key has signed.
     *
     * @throws IllegalArgumentException if a line bears the key's name and id, but its signature is wrong
     */
    boolean isSignedBy(VerifierKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] keyId = key.keyId();
        boolean signed = false;
        for (Line line : signatures) {
            if (line.name.equals(key.name()) && Arrays.mismatch(line.signature, keyId) == keyId.length) {
                byte[] proper = Arrays.copyOfRange(line.signature, keyId.length, line.signature.length);
                if (!key.verifies(message, proper)) {
                    throw new IllegalArgumentException("the signature of " + key.name() + " is wrong");
                }
                signed = true;
            }
        }
        return signed;
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
