package org.liancun.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
final class Nearest {
    private static final int MOST_LENGTH = 64;

    private Nearest() {}

    /** The known name with the fewest letters to change, if they are at most half of it. */
    static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > MOST_LENGTH) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> distance(written, name) * 2 <= Math.max(name.length(), written.length()))
                .min(Comparator.<String>comparingInt(name -> distance(written, name)).thenComparing(name -> name));
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
