package org.liancun.accounting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Part of a statement line's formula: which balances it takes.
 *
 * @param prefix what account codes begin with: {@code 322} takes 32201 and 32202 too, {@code 5} all of class 5
 * @param side D or C: only the sub-accounts of parties whose balance stands on that side; empty for all
 * @param with only what was posted by entries that also post to this account; empty for all
 */
public record Term(String prefix, String side, String with) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,8})(?::([DC]))?(?:@(\\d{3,8}))?");

    /** Reads {@code 101}, {@code 113:D} or {@code 311@32201}. */
    static Term parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a term of a statement's formula: " + text);
        }
        return new Term(matcher.group(1), text(matcher.group(2)), text(matcher.group(3)));
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    boolean takes(String account) {
        return account.startsWith(prefix);
    }
}
