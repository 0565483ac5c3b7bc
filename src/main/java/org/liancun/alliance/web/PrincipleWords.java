package org.liancun.alliance.web;

import java.util.Locale;
import org.liancun.formation.Principle;
import org.liancun.formation.Weights;

/** The four principles as keys of texts and fields of forms call them. */
public final class PrincipleWords {
    private PrincipleWords() {}

    public static String code(Principle principle) {
        return principle.name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public static String key(Principle principle) {
        return "alliance.principle." + code(principle);
    }

    /** How much it counts. */
    static double weight(Principle principle, Weights weights) {
        return switch (principle) {
            case DISTANCE -> weights.distance();
            case LIKENESS -> weights.likeness();
            case COMPLEMENT -> weights.complement();
            case WINWIN -> weights.winwin();
        };
    }
}
