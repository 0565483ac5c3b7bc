package org.liancun.formation;

/**
 * The hard rules: no plan breaks one.
 *
 * @param alliances how many alliances (K)
 * @param min fewest villages of an alliance
 * @param max most villages of an alliance
 */
public record Rules(int alliances, int min, int max, Lead lead, Borders borders, Conditions conditions) {
    private static final int USUAL_MIN = 3;
    private static final int USUAL_MAX = 7;

    public Rules {
        if (alliances < 1 || min < 1 || max < min) {
            throw new IllegalArgumentException(alliances + " alliances of " + min + " to " + max + " villages");
        }
    }

    /** The usual rules: 3 to 7 villages, at least one of them strong, within the township. */
    public static Rules of(int alliances) {
        return new Rules(
                alliances, USUAL_MIN, USUAL_MAX, Lead.ANY, Borders.WITHIN_TOWNSHIP, Conditions.NONE);
    }

    public Rules withSizes(int fewest, int most) {
        return new Rules(alliances, fewest, most, lead, borders, conditions);
    }

    public Rules with(Lead newLead) {
        return new Rules(alliances, min, max, newLead, borders, conditions);
    }

    public Rules with(Borders newBorders) {
        return new Rules(alliances, min, max, lead, newBorders, conditions);
    }

    public Rules with(Conditions newConditions) {
        return new Rules(alliances, min, max, lead, borders, newConditions);
    }
}
