package org.liancun.accounting.slips;

import java.util.Locale;

/** Whether money goes out or comes in. */
public enum SlipDirection {
    OUT,
    IN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SlipDirection ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
