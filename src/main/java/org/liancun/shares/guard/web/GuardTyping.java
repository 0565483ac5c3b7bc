package org.liancun.shares.guard.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Refused;
import org.liancun.shares.guard.GuardRefusal;
import org.springframework.util.MultiValueMap;

/** Cells of a form, read as what they should be. */
record GuardTyping(Map<String, String> typed) {
    static GuardTyping of(MultiValueMap<String, String> sent) {
        return new GuardTyping(sent.toSingleValueMap());
    }

    String get(String name) {
        String value = typed.get(name);
        return value == null ? "" : value.strip();
    }

    long number(String name, int scale) {
        try {
            return Decimals.parse(get(name), scale);
        } catch (IllegalArgumentException e) {
            throw new Refused(GuardRefusal.NOT_UNDERSTOOD, get(name), name);
        }
    }

    LocalDate day(String name) {
        LocalDate day = dayOrNone(name);
        if (day == null) {
            throw new Refused(GuardRefusal.NOT_UNDERSTOOD, "", name);
        }
        return day;
    }

    @Nullable LocalDate dayOrNone(String name) {
        try {
            return get(name).isEmpty() ? null : LocalDate.parse(get(name));
        } catch (DateTimeException e) {
            throw new Refused(GuardRefusal.NOT_UNDERSTOOD, get(name), name);
        }
    }
}
