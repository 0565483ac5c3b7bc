package org.liancun.formation;

/** One of the four that decide; each is better the lower its term. */
public enum Principle {
    /** Near each other. */
    DISTANCE,
    /** Alike in industry. */
    LIKENESS,
    /** Complementary in means. */
    COMPLEMENT,
    /** Better off together. */
    WINWIN;

    /** Its number among four. */
    public double of(Terms terms) {
        return switch (this) {
            case DISTANCE -> terms.distance();
            case LIKENESS -> terms.likeness();
            case COMPLEMENT -> terms.complement();
            case WINWIN -> terms.winwin();
        };
    }
}
