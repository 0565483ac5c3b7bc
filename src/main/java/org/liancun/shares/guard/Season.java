package org.liancun.shares.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a piece of land is grazed. */
public enum Season {
    YEAR,
    /** Summer and autumn. */
    WARM,
    /** Winter and spring. */
    COLD;

    public static Optional<Season> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public static String[] codes() {
        return Arrays.stream(values()).map(Season::code).toArray(String[]::new);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
