package org.liancun.payout.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Under which number an auditor sees single households, whose, and until when.
 *
 * @param place code of the county, township or village whose households are seen; empty where it is about an organisation
 * @param organisation code of one whose debts to households are seen; empty where it is about a place
 * @param until the last day
 * @param open whether it shows anything today
 */
public record BenefitCase(
        UUID id,
        String auditor,
        String number,
        String place,
        String organisation,
        LocalDate until,
        String grantedBy,
        Instant grantedAt,
        boolean open) {
    /** What it is about. */
    public String about() {
        return place.isEmpty() ? organisation : place;
    }
}
