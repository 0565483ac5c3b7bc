package org.liancun.demo;

/**
 * Sums that the invented inputs are made to add up to, so that a run over the demo can be held against what was
 * published for the county. Nothing that the program reports reads these: it adds up the inputs.
 */
final class Aims {
    static final long HOUSEHOLDS = 7_937;
    static final long PEOPLE = 35_163;
    static final int ALLIANCES = 29;

    /** Sales of all vehicles in 2023, in fen. */
    static final long SALES_2023 = 1_773_760_000L;

    /** The alliance of which more is published than of the others. */
    static final String KNOWN_ALLIANCE = "540623201-02";
    static final long KNOWN_SALES_2022 = 137_600_000L;
    static final long KNOWN_SALES_2023 = 210_800_000L;
    static final long KNOWN_PASTURE_MU = 220_000;
    static final long KNOWN_HEADS = 1_069;
    static final long KNOWN_WORKERS = 41;

    /** Households that gain more in 2023 than in 2022, and the people in them. */
    static final long TAKING_HOUSEHOLDS = 3_185;
    static final long TAKING_PEOPLE = 14_126;

    /** How much more these are owed in 2023 for work, pasture and goods, in fen. */
    static final long TAKING_MORE_FEN = 2_135_900_000L;

    private Aims() {}
}
