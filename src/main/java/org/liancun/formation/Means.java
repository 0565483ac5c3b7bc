package org.liancun.formation;

/** What a village has to work with. */
public record Means(double pastureMu, double sheepUnits, double workers, double cashYuan) {
    /** Number of means. */
    static final int KINDS = 4;

    public static final Means NONE = new Means(0, 0, 0, 0);

    /** The means in their fixed order: pasture, sheep units, workers, cash. */
    double[] inOrder() {
        return new double[] {pastureMu, sheepUnits, workers, cashYuan};
    }
}
