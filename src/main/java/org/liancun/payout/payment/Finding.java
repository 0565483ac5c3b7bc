package org.liancun.payout.payment;

import java.util.Locale;

/** What stands against paying a household through the bank, or is to be looked at before. */
public enum Finding {
    /** No account is in force on the day. */
    NO_ACCOUNT(true),
    /** The number has letters, or too few or too many digits. */
    BAD_ACCOUNT(true),
    /** The last order to this very account came back. */
    SAME_ACCOUNT(true),
    /** The household has left. */
    LEFT(true),
    /** Nobody lives in it any more. */
    NOBODY(true),
    /** It split after the day of the register, and its amount is not divided. */
    SPLIT(true),
    /** The check digit of a card is wrong; a passbook may have such a number. */
    ODD_ACCOUNT(false),
    /** Shares are frozen: a part is held back. */
    FROZEN(false);

    private final boolean blocks;

    Finding(boolean blocks) {
        this.blocks = blocks;
    }

    /** Whether it keeps a household out of a batch for the bank; in cash somebody looks at who signs. */
    public boolean blocks() {
        return blocks;
    }

    /** As it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
