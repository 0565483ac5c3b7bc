package org.liancun.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure opened: what it is made of, page by page.
 *
 * @param sum of all lines, those of other pages too: it is the figure (growth: this year's income)
 * @param previousSum of what all lines had the year before, where the figure compares; else null
 * @param count of all lines
 * @param next cursor of the next page; null on the last one
 */
public record FigureList(
        Figure figure,
        List<FigureLine> lines,
        long sum,
        @Nullable Long previousSum,
        long count,
        @Nullable String next) {

    /** Whether the list adds up to the figure. */
    public boolean agrees() {
        Long made = figure.key() == FigureKey.INCOME_GROWTH ? FigureRules.growth(sum, previousSum) : Long.valueOf(sum);
        return made != null && made == figure.value();
    }
}
