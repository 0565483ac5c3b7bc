package org.liancun.ledger.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a log's key, under the name by which its signatures are known (C2SP signed-note, Ed25519).
 * Written {@code name+hex of the key id+base64 of 0x01 and the key}.
 */
public final class VerifierKey {
    /** The signature type of plain Ed25519. */
    static final byte ED25519 = 0x01;
    static final int KEY_ID = 4;

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw) {
        this.name = checkedName(name);
        this.raw = raw;
        this.key = Ed25519.publicKey(raw);
    }

    /** @param raw the 32 bytes of RFC 8032 */
    public static VerifierKey of(String name, byte[] raw) {
        return new VerifierKey(name, raw.clone());
    }

    /** @throws IllegalArgumentException if the text is no Ed25519 verifier key or its key id is not its own */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("no verifier key: " + text);
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length == 0 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key: " + text);
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException("the key id in " + text + " should be " + key.hexId());
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key): says which key of that name signed. */
    public byte[] keyId() {
        byte[] known = name.getBytes(StandardCharsets.UTF_8);
        byte[] input = ByteBuffer.allocate(known.length + 2 + raw.length)
                .put(known).put((byte) '\n').put(ED25519).put(raw).array();
        return Arrays.copyOf(new Sha256().of(input), KEY_ID);
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] raw() {
        return raw.clone();
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong length or outside the group is an exception to the JDK; it is a wrong one to us.
            return false;
        }
    }

    private String hexId() {
        return HexFormat.of().formatHex(keyId());
    }

    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + raw.length).put(ED25519).put(raw).array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    private static String checkedName(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(VerifierKey::isForbidden)) {
            throw new IllegalArgumentException("a key's name has no space, plus or control character: " + name);
        }
        return name;
    }

    private static boolean isForbidden(int c) {
        return c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
