package org.liancun.shares;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Pasture that households of a village hold by a written contract, alone or several together (联户承包). The contract stays
 * with them, whatever they contribute of the use right.
 *
 * @param number under which people know it
 * @param areaMu hundredths of a mu
 * @param untilOn the last day, as the contract says
 * @param holders by code
 */
public record PastureContract(String number, String village, long areaMu, LocalDate fromOn, LocalDate untilOn,
        UUID document, List<Holder> holders) {

    /**
     * A household that holds it.
     *
     * @param parts its part of the whole, beside those of the others
     */
    public record Holder(UUID household, String code, long parts) {}

    public PastureContract {
        holders = List.copyOf(holders);
    }

    boolean isHeldBy(UUID household) {
        return holders.stream().anyMatch(each -> each.household().equals(household));
    }

    /** Whether the whole term lies within the contract's own. */
    boolean covers(LocalDate from, LocalDate until) {
        return !from.isBefore(fromOn) && !until.isAfter(untilOn);
    }
}
