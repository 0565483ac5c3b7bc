package org.liancun.insight;

import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Unit;

/**
 * A figure of a year.
 *
 * @param alliance whose it is; null for that of the whole place
 * @param value in the smallest part of its unit
 * @param previous the same of the year before; null where it cannot be told
 */
public record Figure(FigureQuestion question, @Nullable Alliance alliance, long value, @Nullable Long previous) {
    public FigureKey key() {
        return question.key();
    }

    public Unit unit() {
        return key().unit();
    }

    /** Where the list of what it is made of stands. */
    public String href() {
        return question.href();
    }

    /** Key of the text that defines it. */
    public String definition() {
        return "insight.definition." + key().code();
    }
}
