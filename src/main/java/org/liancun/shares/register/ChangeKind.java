package org.liancun.shares.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How shares leave a hand. */
public enum ChangeKind {
    /** To another household of the collective, for a price that they settle between themselves. */
    TRANSFER(true),
    /** To another household of the collective for nothing. */
    GIFT(true),
    /** To the heirs of a household that is no more, by parts. */
    INHERITANCE(true),
    /** To the part of a household that has become one of its own, at a marriage or a divorce. */
    SPLIT(true),
    /** Cancelled; what was brought in as capital is returned. */
    EXIT(false),
    /** Cancelled; the collective pays an agreed price. */
    BUYOUT(false);

    private final boolean toOthers;

    ChangeKind(boolean toOthers) {
        this.toOthers = toOthers;
    }

    /** The kind that a form, an address and the database call so. */
    public static Optional<ChangeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether others hold the shares afterwards; otherwise they are cancelled. */
    public boolean toOthers() {
        return toOthers;
    }

    /** Whether the charter has a say in it: what is given or sold, and not what follows from death or a split. */
    boolean byCharter() {
        return this == TRANSFER || this == GIFT;
    }
}
