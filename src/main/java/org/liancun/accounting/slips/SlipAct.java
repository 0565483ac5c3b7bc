package org.liancun.accounting.slips;

import java.util.Locale;

/** What somebody does with a slip. */
public enum SlipAct {
    NOTED(false),
    HANDED_IN(true),
    CONFIRMED(true),
    STAMPED(true),
    APPROVED(true),
    BOOKED(true),
    PAID(true),
    RETURNED(false),
    DROPPED(false);

    private final boolean separate;

    SlipAct(boolean separate) {
        this.separate = separate;
    }

    /** Whether who did this may do no other one of these on the same round. */
    boolean separate() {
        return separate;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SlipAct ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
