package org.liancun.accounting.ledgers;

import org.liancun.kernel.Refusal;

/** Why a ledger cannot be shown. */
public enum LedgersRefusal implements Refusal {
    /** No organisation or household in sight has that code. */
    PARTY_UNKNOWN
}
