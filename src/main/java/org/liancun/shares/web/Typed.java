package org.liancun.shares.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.shares.SharesRefusal;
import org.springframework.util.MultiValueMap;

/** Reads what was typed into a form. */
final class Typed {
    private Typed() {}

    static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** All fields of that name, as many as there are of the first. */
    static List<String> column(MultiValueMap<String, String> sent, String name, int rows) {
        List<String> cells = sent.getOrDefault(name, List.of());
        return IntStream.range(0, rows).mapToObj(i -> i < cells.size() ? cells.get(i).strip() : "").toList();
    }

    /** @throws Refused if it is no day */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refused(SharesRefusal.NOT_A_DAY, text);
        }
    }

    static @Nullable LocalDate dayIfAny(String text) {
        return text.isEmpty() ? null : day(text);
    }

    /** @throws Refused if it is no number above zero of at most so many decimals */
    static long number(String text, int scale) {
        try {
            long number = Decimals.parse(text, scale);
            if (number > 0) {
                return number;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a number that is not above zero.
        }
        throw new Refused(SharesRefusal.NOT_A_NUMBER, text, scale);
    }

    static Money money(String text) {
        return new Money(number(text, 2));
    }

    /** @throws Refused if nothing was typed */
    static String needed(String text, String what) {
        if (text.isEmpty()) {
            throw new Refused(SharesRefusal.LEFT_EMPTY, what);
        }
        return text;
    }
}
