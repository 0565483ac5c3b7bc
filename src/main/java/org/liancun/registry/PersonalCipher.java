package org.liancun.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.liancun.home.Home;
import org.springframework.stereotype.Component;

/**
 * Keeps id numbers, phones and bank accounts unreadable for whoever has only the database: AES-256-GCM under a key that
 * lies in the home, bound to the county, the record and the field, so that a value copied to another row does not open.
 *
 * <p>What is stored is a byte with the key's version, twelve bytes of nonce, and the ciphertext with its tag. The nonce
 * is a keyed hash of the value and what it is bound to: the same value of the same record gives the same bytes, so that
 * a second import of a list changes nothing, and two different values never share a nonce by a broken random source.
 * The record is named by its code rather than its id, because a list is sealed before the database has found the ids.
 */
@Component
class PersonalCipher {
    private static final String KEY = "personal-data";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final Home home;
    private final byte current;
    private final Map<Byte, Keys> keys = new ConcurrentHashMap<>();

    PersonalCipher(Home home) {
        this.home = home;
        this.current = home.keys().bytes(KEY + "-version", new byte[] {1})[0];
    }

    private record Keys(SecretKey values, SecretKey nonces) {}

    /** What a value is bound to. */
    record Binding(String county, String record, String field) {
        static Binding phone(String county, String person) {
            return new Binding(county, "person " + person, "phone");
        }

        static Binding idNumber(String county, String person) {
            return new Binding(county, "person " + person, "id_number");
        }

        static Binding holder(String county, String household, LocalDate validFrom) {
            return new Binding(county, "payee " + household + " " + validFrom, "account_holder");
        }

        static Binding account(String county, String household, LocalDate validFrom) {
            return new Binding(county, "payee " + household + " " + validFrom, "account");
        }

        byte[] bytes() {
            return (county + '\0' + record + '\0' + field).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @return null where there is nothing to keep */
    byte @Nullable [] seal(String value, Binding binding) {
        return value.isEmpty() ? null : seal(value, binding, current);
    }

    byte[] seal(String value, Binding binding, byte version) {
        try {
            Keys key = keys(version);
            byte[] plain = value.getBytes(StandardCharsets.UTF_8);
            byte[] bound = binding.bytes();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.nonces());
            mac.update(bound);
            mac.update((byte) 0);
            byte[] nonce = Arrays.copyOf(mac.doFinal(plain), NONCE);
            byte[] stored = new byte[1 + NONCE + plain.length + TAG_BITS / 8];
            stored[0] = version;
            System.arraycopy(nonce, 0, stored, 1, NONCE);
            cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain, 0, plain.length, stored, 1 + NONCE);
            return stored;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value cannot be sealed", e);
        }
    }

    /** @throws IllegalStateException if the bytes were changed, or are of another record, field or home */
    String open(byte[] stored, Binding binding) {
        try {
            byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, keys(stored[0]), nonce, binding.bytes())
                    .doFinal(stored, 1 + NONCE, stored.length - 1 - NONCE);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not open: it was changed, is not of this record, or its"
                    + " key is not in this home", e);
        }
    }

    /** As {@link #open}, empty for nothing. */
    String openOrEmpty(byte @Nullable [] stored, Binding binding) {
        return stored == null ? "" : open(stored, binding);
    }

    private static Cipher cipher(int mode, Keys key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.values(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private Keys keys(byte version) {
        return keys.computeIfAbsent(version, this::load);
    }

    private Keys load(byte version) {
        if (version < 1 || version > current) {
            throw new IllegalStateException("there is no key of version " + version + " for personal data");
        }
        byte[] master = home.keys().key(version == 1 ? KEY : KEY + "-" + version);
        return new Keys(derive(master, "values", "AES"), derive(master, "nonces", "HmacSHA256"));
    }

    private static SecretKey derive(byte[] master, String use, String algorithm) {
        try {
            byte[] info = ("liancun personal data " + use).getBytes(StandardCharsets.US_ASCII);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm,
                    HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for personal data cannot be derived", e);
        }
    }
}
