package org.liancun.accounting.ledgers;

import org.liancun.kernel.Refusal;

/** Why a ledger cannot be shown. */
public enum LedgersRefusal implements Refusal {
    /** A day or moment of the span cannot be read. */
    SPAN_UNREADABLE,
    /** The first day lies after the last one. */
    SPAN_BACKWARDS,
    /** No organisation or household in sight has that code. */
    PARTY_UNKNOWN
}
