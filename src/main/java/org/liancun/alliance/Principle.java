package org.liancun.alliance;

import java.util.Locale;
import org.liancun.formation.Terms;
import org.liancun.formation.Weights;

/** The four principles by which alliances are formed. */
public enum Principle {
    /** 地域相邻: the villages lie together. */
    DISTANCE,
    /** 产业相近: they live of the same. */
    LIKENESS,
    /** 优势互补: what one lacks, another has. */
    COMPLEMENT,
    /** 合作共赢: none is left behind. */
    WINWIN;

    /** As keys of texts, columns and parameters call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of a cost that belongs to it. */
    public double of(Terms terms) {
        return switch (this) {
            case DISTANCE -> terms.distance();
            case LIKENESS -> terms.likeness();
            case COMPLEMENT -> terms.complement();
            case WINWIN -> terms.winwin();
        };
    }

    /** How much it counts. */
    public double of(Weights weights) {
        return switch (this) {
            case DISTANCE -> weights.distance();
            case LIKENESS -> weights.likeness();
            case COMPLEMENT -> weights.complement();
            case WINWIN -> weights.winwin();
        };
    }
}
