package org.liancun.ledger.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Between the raw 32 bytes of RFC 8032 and the JDK's keys, whose encodings (RFC 8410) put a fixed prefix first. */
final class Ed25519 {
    static final int LENGTH = 32;
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static PublicKey publicKey(byte[] raw) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(with(PUBLIC_PREFIX, raw)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 public key", e);
        }
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(with(PRIVATE_PREFIX, seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 private key", e);
        }
    }

    /** The public half that belongs to a seed; the one step that the JDK does not offer. */
    static byte[] publicHalf(byte[] seed) {
        return new Ed25519PrivateKeyParameters(checked(seed), 0).generatePublicKey().getEncoded();
    }

    private static byte[] with(byte[] prefix, byte[] raw) {
        return ByteBuffer.allocate(prefix.length + LENGTH).put(prefix).put(checked(raw)).array();
    }

    private static byte[] checked(byte[] raw) {
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key of " + raw.length + " bytes");
        }
        return raw;
    }
}
