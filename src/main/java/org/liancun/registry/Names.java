package org.liancun.registry;

import java.util.Locale;

/**
 * How names of people are searched and shown to the public. Most have no surname; none is sorted or masked by one, and
 * nobody is matched by a name. A name is kept as it was written.
 */
public final class Names {
    /** Written between the parts of a name: middle dot, bullet, katakana dots, hyphenation point, ano teleia. */
    private static final String MIDDLE_DOTS = "\u00B7\u2022\u30FB\uFF65\u2027\u0387";
    private static final int TSHEG = 0x0F0B;
    private static final int TSHEG_WITHOUT_BREAK = 0x0F0C;
    private static final int SHAD = 0x0F0D;
    private static final String HIDDEN = "**";

    private Names() {}

    /** What two spellings of a name have in common: no middle dots, no spaces, no last tsheg, small Latin letters. */
    public static String searchKey(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).codePoints()
                .filter(c -> MIDDLE_DOTS.indexOf(c) < 0 && !Character.isWhitespace(c) && c != '\u00A0' && c != '\u3000')
                .map(c -> c == TSHEG_WITHOUT_BREAK ? TSHEG : c)
                .forEach(key::appendCodePoint);
        int end = key.length();
        while (end > 0 && (key.charAt(end - 1) == TSHEG || key.charAt(end - 1) == SHAD)) {
            end--;
        }
        return key.substring(0, end);
    }

    /**
     * The name for a public notice: its first syllable and two stars, whatever its length. A syllable is one Chinese
     * character; in Tibetan script what stands before the tsheg; in Latin script its first letter.
     */
    public static String mask(String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            return HIDDEN;
        }
        int first = plain.codePointAt(0);
        int end = Character.charCount(first);
        if (Character.UnicodeScript.of(first) == Character.UnicodeScript.TIBETAN) {
            while (end < plain.length() && !endsSyllable(plain.charAt(end))) {
                end++;
            }
        }
        return plain.substring(0, end) + HIDDEN;
    }

    private static boolean endsSyllable(char c) {
        return c == TSHEG || c == TSHEG_WITHOUT_BREAK || c == SHAD || Character.isWhitespace(c)
                || MIDDLE_DOTS.indexOf(c) >= 0;
    }
}
