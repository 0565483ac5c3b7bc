package org.liancun.alliance;

import java.util.List;
import java.util.Map;
import org.liancun.formation.PlannedAlliance;

/**
 * What an adopted plan changes: which alliances go on, which begin and end, and who moves.
 *
 * @param continued the alliance of today by the code of the planned one that goes on with its code and vehicle
 * @param founded the planned alliances that begin, by their new code
 * @param ended the alliances of today that are no more
 * @param leaving memberships of today that end
 * @param joining memberships that begin
 * @param parted pairs of today that end
 * @param paired pairs that begin
 */
public record Succession(
        Map<String, Alliance> continued,
        Map<String, PlannedAlliance> founded,
        List<Alliance> ended,
        List<Membership> leaving,
        List<Membership> joining,
        List<Pair> parted,
        List<Pair> paired) {

    /** The planned alliance's code from the day of effect on. */
    public String code(PlannedAlliance planned) {
        Alliance old = continued.get(planned.code());
        return old != null ? old.code()
                : founded.entrySet().stream().filter(each -> each.getValue().equals(planned)).findFirst().orElseThrow()
                        .getKey();
    }
}
