package org.liancun.formation;

/** What makes one plan better than another; always a sum over its alliances, and the less the better. */
public sealed interface Objective {
    /** The four principles, in whole millionths. */
    record Alliance(Weights weights) implements Objective {}

    /**
     * The sum of {@code |x − y|} over all pairs of villages inside an alliance, in whole units of the column; for
     * comparison with other programs.
     */
    record Pairwise(String column) implements Objective {}

    /**
     * The sum of the squared hundredths of the distance to the best centre, longitude and latitude read as plain
     * coordinates of a grid; for comparison with other programs.
     */
    record Moment() implements Objective {}

    /**
     * By its word.
     *
     * @param weights for {@code alliance}
     * @throws IllegalArgumentException if there is no such objective
     */
    static Objective of(String word, Weights weights) {
        if (word.startsWith("pairwise:") && word.length() > "pairwise:".length()) {
            return new Pairwise(word.substring("pairwise:".length()));
        }
        return switch (word) {
            case "alliance" -> new Alliance(weights);
            case "moment" -> new Moment();
            default -> throw new IllegalArgumentException(
                    "the objective is alliance, pairwise:COLUMN or moment, not " + word);
        };
    }

    /** The word of the command line: alliance, pairwise:COLUMN or moment. */
    default String word() {
        return switch (this) {
            case Alliance _ -> "alliance";
            case Pairwise pairwise -> "pairwise:" + pairwise.column();
            case Moment _ -> "moment";
        };
    }
}
