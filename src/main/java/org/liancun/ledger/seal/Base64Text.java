package org.liancun.ledger.seal;

import java.util.Base64;

/** Standard base64 in its one right spelling; the JDK also takes missing padding and stray bits. */
final class Base64Text {
    private Base64Text() {}

    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not plain base64: " + text);
        }
        return bytes;
    }
}
