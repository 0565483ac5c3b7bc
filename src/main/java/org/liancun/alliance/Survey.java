package org.liancun.alliance;

import java.time.LocalDate;

/**
 * What a question found in a whole township: counts of ten answers or more, and nobody's answer.
 *
 * @param inFavour how many of the answers said yes
 */
public record Survey(String township, LocalDate askedOn, String question, int answers, int inFavour,
        boolean synthetic) {
    /** Fewer are neither taken nor shown: they would say who thinks what. */
    public static final int FEWEST_ANSWERS = 10;
}
