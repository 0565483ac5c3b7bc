package org.liancun.payout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;

/** A named rule of a distribution policy: where a part of the distributable income goes. */
public sealed interface DistributionRule {
    /** The names that a policy may use, in the order of the law. */
    List<String> NAMES = List.of("cover_losses", "reserve", "reinvestment", "public_service", "members");

    /** What the policy calls it. */
    String name();

    /** Losses, of this year or of earlier ones, are made good before anything else. */
    record CoverLosses() implements DistributionRule {
        @Override
        public String name() {
            return "cover_losses";
        }
    }

    /** A rate of the income goes into the reserve and welfare fund (account 311), for a purpose. */
    record SetAside(Purpose purpose, Ratio rate, Base of) implements DistributionRule {
        @Override
        public String name() {
            return purpose.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * To those who hold shares, by their shares.
     *
     * @param rate of the distributable income; null for all that is left
     */
    record ToMembers(@Nullable Ratio rate) implements DistributionRule {
        @Override
        public String name() {
            return "members";
        }
    }

    /** What the fund is for: to cover later losses, to expand the business, to serve the public (law art. 42). */
    enum Purpose {
        RESERVE,
        REINVESTMENT,
        PUBLIC_SERVICE
    }

    /** What a rate is taken of. */
    enum Base {
        /** All income that can be distributed, whatever other rules took of it. */
        DISTRIBUTABLE,
        /** What the rules before left over. */
        LEFT
    }
}
