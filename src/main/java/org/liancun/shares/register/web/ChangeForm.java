package org.liancun.shares.register.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.shares.ShareClass;
import org.liancun.shares.register.ChangeKind;
import org.liancun.shares.register.NewChange;
import org.liancun.shares.register.RegisterRefusal;
import org.springframework.util.MultiValueMap;

/** A change as it is typed: nothing need be right yet, and nothing is lost. */
public record ChangeForm(Map<String, String> typed) {
    /** Rows for those who get something. */
    public static final int RECEIVERS = 6;

    static ChangeForm empty() {
        return new ChangeForm(Map.of("kind", ChangeKind.TRANSFER.code()));
    }

    static ChangeForm of(MultiValueMap<String, String> sent) {
        return new ChangeForm(sent.toSingleValueMap());
    }

    /** What stands in a cell; empty for nothing. */
    public String get(String name) {
        String value = typed.get(name);
        return value == null ? "" : value.strip();
    }

    /** @throws Refused for a cell that cannot be read */
    NewChange read(String organisation) {
        ChangeKind kind = ChangeKind.of(get("kind"))
                .orElseThrow(() -> new Refused(RegisterRefusal.NOT_READ, get("kind"), "kind"));
        Map<ShareClass, Long> given = new EnumMap<>(ShareClass.class);
        for (ShareClass each : ShareClass.values()) {
            String cell = "shares-" + each.code();
            if (!get(cell).isEmpty()) {
                given.put(each, number(cell, Unit.SHARE.scale()));
            }
        }
        List<NewChange.Receiver> to = new ArrayList<>();
        for (int i = 0; i < RECEIVERS; i++) {
            if (!get("to-" + i).isEmpty()) {
                to.add(new NewChange.Receiver(get("to-" + i), get("parts-" + i).isEmpty() ? 1 : number("parts-" + i, 0)));
            }
        }
        LocalDate day = day("day");
        if (day == null) {
            throw new Refused(RegisterRefusal.NOT_READ, "", "day");
        }
        return new NewChange(get("number"), kind, organisation, day, get("holder"), given, to, day("notified"),
                get("price").isEmpty() ? null : new Money(number("price", 2)), get("document"), get("reason"));
    }

    private long number(String name, int scale) {
        return number(get(name), name, scale);
    }

    static long number(String text, String name, int scale) {
        try {
            return Decimals.parse(text, scale);
        } catch (IllegalArgumentException e) {
            throw new Refused(RegisterRefusal.NOT_READ, text, name);
        }
    }

    private @Nullable LocalDate day(String name) {
        return day(get(name), name);
    }

    static @Nullable LocalDate day(String text, String name) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Refused(RegisterRefusal.NOT_READ, text, name);
        }
    }
}
