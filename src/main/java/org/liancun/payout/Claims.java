package org.liancun.payout;

import java.util.Map;

/** How much there is of each basis at an organisation: what the rules of its policy are computed over. */
record Claims(Map<Basis, Claims.Sum> sums) {
    static final Claims NONE = new Claims(Map.of());

    Claims {
        sums = Map.copyOf(sums);
    }

    /**
     * Of one basis.
     *
     * @param holders that have any
     * @param weights of all of them together
     * @param known whether it is on record at all: an empty group is, a group that nobody ever entered is not
     */
    record Sum(int holders, long weights, boolean known) {
        static final Sum MISSING = new Sum(0, 0, false);
    }

    Sum of(Basis basis) {
        return sums.getOrDefault(basis, Sum.MISSING);
    }
}
