package org.liancun.payout.payslip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret in a link's address: the county, in which it is looked up, and 128 random bits.
 *
 * @param text such as 540623-3q2-7wAAAAAAAAAAAAAAAA
 */
record Token(String county, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("(\\d{6})-[A-Za-z0-9_-]{22}");

    static Token fresh(String county) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Token(county, county + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Nothing where the text has not the form of one. */
    static Optional<Token> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Token(form.group(1), text)) : Optional.empty();
    }

    /** What is kept of it, in hexadecimal digits. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
