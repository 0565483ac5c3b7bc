package org.liancun.formation;

/** One number for each of the four principles: terms, or their normalisers, or terms over normalisers. */
public record Terms(double distance, double likeness, double complement, double winwin) {
    private static final double MILLION = 1e6;

    /** Each term over its normaliser; zero where that is zero. */
    Terms over(Terms normalisers) {
        return new Terms(
                ratio(distance, normalisers.distance),
                ratio(likeness, normalisers.likeness),
                ratio(complement, normalisers.complement),
                ratio(winwin, normalisers.winwin));
    }

    /** The weighted sum of terms over normalisers in whole millionths, halves to even. */
    long costMillionths(Weights weights, Terms normalisers) {
        double sum = ratio(weights.distance() * distance, normalisers.distance);
        sum += ratio(weights.likeness() * likeness, normalisers.likeness);
        sum += ratio(weights.complement() * complement, normalisers.complement);
        sum += ratio(weights.winwin() * winwin, normalisers.winwin);
        return (long) Math.rint(sum * MILLION);
    }

    Terms plus(Terms other) {
        return new Terms(distance + other.distance, likeness + other.likeness, complement + other.complement,
                winwin + other.winwin);
    }

    Terms minus(Terms other) {
        return new Terms(distance - other.distance, likeness - other.likeness, complement - other.complement,
                winwin - other.winwin);
    }

    private static double ratio(double term, double normaliser) {
        return normaliser == 0 ? 0 : term / normaliser;
    }
}
