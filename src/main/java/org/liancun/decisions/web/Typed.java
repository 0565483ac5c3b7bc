package org.liancun.decisions.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.springframework.util.MultiValueMap;

/** Fields of a form as they were typed. */
record Typed(MultiValueMap<String, String> sent) {
    String text(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    UUID id(String name) {
        return Ids.read(text(name)).orElseGet(Ids::next);
    }

    /** Null for nothing, and for what is no day. */
    @Nullable LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Minus one for what is no count, which no rule takes. */
    long count(String name) {
        return text(name).matches("\\d{1,9}") ? Long.parseLong(text(name)) : -1;
    }

    boolean is(String name) {
        return !text(name).isEmpty();
    }
}
