package org.liancun.payout.benefit;

import java.util.List;
import java.util.Optional;
import org.liancun.kernel.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a year brought to households: counts of a place, and single households for those who may see them. The front door
 * of this room.
 */
@Component
public class Benefits {
    private static final int VILLAGE_DIGITS = 12;
    private final BenefitTables tables;
    private final GainRuleTables rules;

    Benefits(BenefitTables tables, GainRuleTables rules) {
        this.tables = tables;
        this.rules = rules;
    }

    /**
     * Counts of a place and of the places directly in it.
     *
     * @param place code of a county, township or village; an alliance stands for its township
     */
    @Transactional(readOnly = true)
    public PlaceBenefit of(FiscalYear year, String place) {
        String code = ground(place);
        return new PlaceBenefit(code, year, tables.compares(year), tables.counts(year, code));
    }

    /** The households in sight to which either year brought something, by code. */
    @Transactional(readOnly = true)
    public List<HouseholdRow> households(FiscalYear year, String place) {
        return tables.households(year, ground(place));
    }

    /** One household; nothing where it is out of sight, or neither year brought it anything. */
    @Transactional(readOnly = true)
    public Optional<HouseholdBenefit> household(FiscalYear year, String code) {
        List<BenefitTables.Found> found = tables.lines(year.previous().first(), year.last(), code);
        boolean whole = tables.inSight(code);
        if (found.isEmpty() && !whole) {
            return Optional.empty();
        }
        String village = found.isEmpty() ? code.substring(0, Math.min(VILLAGE_DIGITS, code.length()))
                : found.getFirst().village();
        return Optional.of(new HouseholdBenefit(code, village, year, whole, lines(found, year), lines(found, year.previous())));
    }

    /** Code of the household that asks about itself. */
    @Transactional(readOnly = true)
    public Optional<String> ownHousehold() {
        return tables.own();
    }

    /** The rules by which gains are told apart, the county's own first. */
    @Transactional(readOnly = true)
    public List<GainRule> rules() {
        return rules.all();
    }

    /** An alliance has no ground of its own: its code begins with that of its township. */
    private static String ground(String place) {
        int hyphen = place.indexOf('-');
        return hyphen < 0 ? place : place.substring(0, hyphen);
    }

    private static List<GainLine> lines(List<BenefitTables.Found> found, FiscalYear year) {
        return found.stream().map(BenefitTables.Found::line)
                .filter(line -> line.on().getYear() == year.value())
                .toList();
    }
}
