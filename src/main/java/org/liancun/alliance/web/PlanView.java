package org.liancun.alliance.web;

import java.util.List;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Principle;
import org.liancun.shell.MapPicture;

/**
 * A plan to be looked at: the map, and the table beside it.
 *
 * @param lines its alliances, by code
 * @param totals what each principle costs in all
 * @param synthetic whether a position on the map is made up
 */
public record PlanView(List<Line> lines, List<Total> totals, MapPicture picture, boolean synthetic) {

    /**
     * An alliance of the plan.
     *
     * @param label its number on the map
     * @param cost in millionths
     */
    public record Line(PlannedAlliance alliance, String label, String name, int hue, List<Member> members,
            List<Score> scores, long cost) {
        public int villages() {
            return members.size();
        }
    }

    /**
     * A village of an alliance.
     *
     * @param with name of the strong village that takes it along; empty for none
     */
    public record Member(String code, String name, String township, boolean strong, boolean lead, String with) {}

    /**
     * How an alliance does by a principle, beside the mean of all alliances.
     *
     * @param permille its cost per village in thousandths of the mean; the less the better
     * @param grade key of the words for it
     */
    public record Score(Principle principle, int permille, String grade) {
        private static final int FULL = 2000;

        /** Length of its bar, in thousandths; the mean stands in the middle. */
        public int length() {
            return Math.min(FULL, permille) / 2;
        }

        public boolean good() {
            return grade.equals("better") || grade.equals("best");
        }
    }

    /** What a principle costs in all, in millionths. */
    public record Total(Principle principle, long millionths) {}

    /** The cost of the plan in millionths. */
    public long cost() {
        return lines.stream().mapToLong(Line::cost).sum();
    }

    public int villages() {
        return lines.stream().mapToInt(Line::villages).sum();
    }
}
