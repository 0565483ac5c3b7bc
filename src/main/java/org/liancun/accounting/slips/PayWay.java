package org.liancun.accounting.slips;

import java.util.Locale;

/** How a slip is paid or received. */
public enum PayWay {
    CASH,
    BANK,
    /** Paid or received already: the cashier has nothing to do. */
    SETTLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PayWay ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
