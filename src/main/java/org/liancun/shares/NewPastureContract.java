package org.liancun.shares;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A pasture contract as it is handed in.
 *
 * @param areaMu hundredths of a mu
 * @param untilOn the last day
 * @param document number of its paper
 * @param holders parts by code of the household
 */
public record NewPastureContract(String number, String village, long areaMu, LocalDate fromOn, LocalDate untilOn,
        String document, Map<String, Long> holders) {
    Ground.Cited cited() {
        return new Ground.Cited(holders.keySet(), Set.of(document), Set.of(number));
    }
}
