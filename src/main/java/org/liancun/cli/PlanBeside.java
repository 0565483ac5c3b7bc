package org.liancun.cli;

import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Judgement;
import org.liancun.alliance.TodaysPlan.Today;
import org.liancun.formation.Borders;
import org.liancun.formation.FormationResult;
import org.liancun.formation.Watch;
import org.liancun.kernel.Decimals;
import org.liancun.shell.Words;

/**
 * The alliances that stand at a year's end, beside the best ones that the same villages could have: same number, same
 * sizes, same borders, the profiles of that year.
 *
 * @param adoptedMillionths what the plan that stands costs
 * @param brokenRules rules of the task that it breaks
 * @param bestMillionths what the best plan found costs; null where none was found
 * @param boundMillionths no plan can cost less; null where nothing is proven
 */
record PlanBeside(int alliances, boolean withinTownships, long adoptedMillionths, int brokenRules,
        @Nullable Long bestMillionths, @Nullable Long boundMillionths, String proof, long columns, double seconds) {
    private static final double MOST_SECONDS = 20;
    private static final int SCALE = 6;

    /** Solves the alliances of the day afresh; null where none stand or their villages are not known well enough. */
    static @Nullable PlanBeside of(Today today) {
        Judgement adopted = today.judgement();
        if (adopted == null) {
            return null;
        }
        long start = System.nanoTime();
        FormationResult best = today.solvedAfresh(Watch.until(System::nanoTime, MOST_SECONDS, standing -> {}));
        return new PlanBeside(today.standing().size(), today.task().borders() == Borders.WITHIN_TOWNSHIP,
                adopted.plan().costMillionths(), adopted.broken().size(),
                best.plan().isEmpty() ? null : best.plan().get().costMillionths(),
                best.boundMillionths().isEmpty() ? null : best.boundMillionths().getAsLong(),
                best.proof().word(), best.columns(), (System.nanoTime() - start) / 1e9);
    }

    String text(Words words) {
        String borders = words.t(withinTownships ? "alliance.beside.within" : "alliance.beside.open");
        StringBuilder text = new StringBuilder(words.t("alliance.beside.adopted", alliances, borders,
                cost(adoptedMillionths))).append('\n');
        if (brokenRules > 0) {
            text.append("  ").append(words.t("alliance.beside.broken", brokenRules)).append('\n');
        }
        text.append(bestMillionths == null ? words.t("alliance.beside.none")
                : words.t("alliance.beside.best", cost(bestMillionths), words.t("alliance.state." + proof),
                        words.count(columns), "%.1f".formatted(seconds))).append('\n');
        if (bestMillionths != null) {
            text.append("  ").append(words.t("alliance.beside.difference", cost(adoptedMillionths - bestMillionths),
                    "%.2f".formatted(100.0 * (adoptedMillionths - bestMillionths) / bestMillionths))).append('\n');
        }
        return text.toString();
    }

    private static String cost(long millionths) {
        return Decimals.format(millionths, SCALE);
    }
}
