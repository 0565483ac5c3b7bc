package org.liancun.decisions;

import org.liancun.kernel.Refused;

/**
 * What a resolution or notice is about, as the module that owns it names it: a kind and a key, such as
 * {@code payout:<id>}, {@code statement:<book>:<month>}, {@code policy:<id>}, {@code resolution:<id>}.
 */
public record Subject(String kind, String key) {
    private static final int MOST = 200;

    public Subject {
        if (!kind.matches("[a-z_]+") || key.isBlank() || key.length() > MOST) {
            throw new Refused(DecisionsRefusal.BAD_SUBJECT, kind + ":" + key);
        }
    }

    public static Subject of(String kind, Object key) {
        return new Subject(kind, key.toString());
    }

    /** @throws Refused if the text is none */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new Refused(DecisionsRefusal.BAD_SUBJECT, text);
        }
        return new Subject(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
