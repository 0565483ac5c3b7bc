package org.liancun.ledger.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The key with which a log signs, under its name; for the key file of a home and nothing else. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        this.key = Ed25519.privateKey(seed);
        this.verifier = VerifierKey.of(name, Ed25519.publicHalf(seed));
    }

    /** A new key. */
    public static SigningKey generate(String name, SecureRandom random) {
        byte[] seed = new byte[Ed25519.LENGTH];
        random.nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /** @param seed the 32 bytes of RFC 8032 */
    public static SigningKey of(String name, byte[] seed) {
        return new SigningKey(name, seed.clone());
    }

    /** Reads {@link #secretText()}; the text itself is never part of an error. */
    public static SigningKey parse(String secretText) {
        String[] parts = secretText.startsWith(PREFIX)
                ? secretText.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length < 3) {
            throw new IllegalArgumentException("no signing key");
        }
        byte[] typed = typedSeed(parts[2]);
        if (typed.length == 0 || typed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("not an Ed25519 signing key");
        }
        SigningKey key = new SigningKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hexId().equals(parts[1])) {
            throw new IllegalArgumentException("the key id in this signing key should be " + key.hexId());
        }
        return key;
    }

    private static byte[] typedSeed(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the signing key is not base64");
        }
    }

    /**
     * The whole key as one line, as the Go checksum database writes it: {@code PRIVATE+KEY+name+key id+base64 of 0x01
     * and the seed}. Named so that nobody logs it by accident.
     */
    public String secretText() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length).put(VerifierKey.ED25519).put(seed).array();
        return PREFIX + verifier.name() + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with Ed25519", e);
        }
    }

    private String hexId() {
        return HexFormat.of().formatHex(verifier.keyId());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "signing key of " + verifier;
    }
}
