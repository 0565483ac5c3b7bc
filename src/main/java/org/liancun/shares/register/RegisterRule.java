package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the shares of an organisation: by its charter, or by the common rule.
 *
 * @param value yes, no or a number of months
 * @param charter number of the paper by which the charter says so; null for the common rule
 * @param source of the common rule, in both languages
 * @param mark how the common rule is confirmed; empty for a charter
 * @param charterMay whether a charter may say otherwise
 */
public record RegisterRule(
        Name name,
        String value,
        @Nullable LocalDate from,
        @Nullable String charter,
        Source source,
        String mark,
        boolean charterMay) {

    /** What is ruled. */
    public enum Name {
        /** Whether shares may be sold or given within the organisation. */
        TRANSFER,
        /** Whether members' shares of collective property are paid for when their holder leaves. */
        MEMBER_PAID,
        /** How many months before the end of the year notice of an exit is given. */
        NOTICE_MONTHS;

        public static Optional<Name> of(String code) {
            return Arrays.stream(values()).filter(name -> name.code().equals(code)).findFirst();
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether a charter can say that. */
        boolean takes(String value) {
            return this == NOTICE_MONTHS ? value.matches("[0-9]|1[0-2]") : value.matches("yes|no");
        }
    }

    /** Where it is written. */
    public record Source(String zh, String en) {
        /** Both, because a refusal is read by whoever is refused. */
        public String both() {
            return zh.equals(en) ? zh : zh + " (" + en + ")";
        }
    }

    public boolean yes() {
        return value.equals("yes");
    }

    public int months() {
        return Integer.parseInt(value);
    }
}
