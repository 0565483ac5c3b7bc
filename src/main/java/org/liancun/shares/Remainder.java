package org.liancun.shares;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the value for which a rule gives no share, where the contribution is capital. */
public enum Remainder {
    /** It stays in the capital, with the contribution whose receipt shows it. */
    KEPT,
    /** It goes into the reserve and welfare fund: what exceeds the agreed share value is no capital. */
    RESERVE,
    /** It is owed to whoever contributed, and paid back in cash. */
    PAID_BACK;

    /** As a data package and keys of texts call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Remainder> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
