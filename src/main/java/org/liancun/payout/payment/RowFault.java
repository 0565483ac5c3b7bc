package org.liancun.payout.payment;

import java.util.Locale;

/**
 * A row of a bank's answer that is not understood.
 *
 * @param line of the file, counted from 1; 0 for the whole of it
 * @param value what stands there
 */
public record RowFault(int line, Kind kind, String value) {
    /** What can be wrong with a row. */
    public enum Kind {
        NOT_THE_ENCODING, NO_ROWS, TOO_FEW_COLUMNS, UNKNOWN_CODE, NO_AMOUNT, UNKNOWN_REFERENCE, OTHER_AMOUNT, TWICE,
        OTHER_OUTCOME;

        /** Key of its text. */
        public String key() {
            return "payment.fault." + name().toLowerCase(Locale.ROOT);
        }
    }
}
