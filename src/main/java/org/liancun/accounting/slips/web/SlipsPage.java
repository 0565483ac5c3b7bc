package org.liancun.accounting.slips.web;

import java.util.List;
import org.liancun.access.Role;
import org.liancun.accounting.slips.SlipList;
import org.liancun.accounting.slips.SlipState;

/**
 * The list of slips.
 *
 * @param role of the reader
 * @param waiting what waits for the reader, the oldest first
 * @param days how long each of those waits
 * @param counts how much waits in each book
 */
public record SlipsPage(Role role, SlipSearch asked, List<SlipList.Row> waiting, List<Long> days,
        List<SlipList.Count> counts, SlipList.Found found) {
    /** Whether this reader can have work here at all. */
    public boolean works() {
        return !SlipState.waitingFor(role).isEmpty();
    }

    public boolean clerk() {
        return role == Role.CLERK;
    }

    /** Whether this reader may set limits. */
    public boolean setsLimits() {
        return role == Role.TOWNSHIP || role == Role.COUNTY;
    }

    public SlipState[] states() {
        return SlipState.values();
    }
}
