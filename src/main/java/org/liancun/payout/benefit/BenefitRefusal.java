package org.liancun.payout.benefit;

import org.liancun.kernel.Refusal;

/** Why a case is not opened. */
public enum BenefitRefusal implements Refusal {
    /** A case is for a user who is an auditor. */
    CASE_WITHOUT_AUDITOR,
    /** A case has a number. */
    CASE_WITHOUT_NUMBER,
    /** The last day of the case has passed. */
    CASE_IS_OVER,
    /** A case is about a place or an organisation that is known, and about one of them only. */
    CASE_ABOUT_NOTHING,
    /** No such case, or it is closed already. */
    CASE_UNKNOWN
}
