package org.liancun.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of what sort a notice is: what readers look for on a board, and what must be on it. */
public enum Topic {
    /** Receipts and payments of a month or quarter. */
    FINANCES,
    /** The yearly report and accounts. */
    ANNUAL_REPORT,
    /** A plan of distribution before the assembly decides it. */
    DISTRIBUTION_PLAN,
    /** What was decided, and what came of it. */
    RESULT,
    /** Rules of valuation, distribution and the like. */
    POLICY,
    /** Who holds what: lists by household number. */
    REGISTER,
    /** Contracts, projects and purchases. */
    CONTRACT,
    /** Anything else. */
    OTHER;

    /** As it is stored and as it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Topic> find(String code) {
        return Arrays.stream(values()).filter(topic -> topic.code().equals(code)).findFirst();
    }
}
