package org.liancun.alliance;

import java.util.Arrays;
import java.util.Locale;

/** Why villages joined: a strong village leads the others, they share an industry, or they help each other. */
public enum Mode {
    STRONG,
    INDUSTRY,
    MUTUAL;

    /** As a data package and the database call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Mode ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static String[] codes() {
        return Arrays.stream(values()).map(Mode::code).toArray(String[]::new);
    }
}
