package org.liancun.formation;

/** How much each of the four principles counts. */
public record Weights(double distance, double likeness, double complement, double winwin) {
    public static final Weights EQUAL = new Weights(0.25, 0.25, 0.25, 0.25);

    public Weights {
        if (!(distance >= 0 && likeness >= 0 && complement >= 0 && winwin >= 0)) {
            throw new IllegalArgumentException("a weight is negative");
        }
    }
}
