package org.liancun.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation;

/**
 * What one holder gets of a payout, and the numbers that explain it.
 *
 * @param rule place of the rule in the waterfall that gives it
 * @param shares hundredths of a share
 * @param floor the exact part rounded down to the fen
 * @param roundedUp whether one of the fen left over went here, because of the larger remainder
 */
record PayoutLine(Holder holder, int rule, long shares, long floor, boolean roundedUp) {

    /**
     * Who holds shares.
     *
     * @param code of the village or household: orders the lines and decides between equal remainders
     * @param book statutory book of an organisation; null for a household
     */
    record Holder(UUID id, String code, @Nullable UUID book) {
        boolean household() {
            return book == null;
        }
    }

    /** A holder with all shares of all classes together, in hundredths. */
    record Held(Holder holder, long shares) {}

    long amount() {
        return floor + (roundedUp ? 1 : 0);
    }

    /**
     * Splits an amount over the register by largest remainder; equal remainders go to the smaller code. In the order of
     * the codes, whatever the order of the register.
     */
    static List<PayoutLine> split(long total, List<Held> register, int rule) {
        List<Held> ordered = new ArrayList<>(register);
        ordered.sort((a, b) -> a.holder().code().compareTo(b.holder().code()));
        List<Allocation.Claim<String>> claims = ordered.stream()
                .map(held -> new Allocation.Claim<>(held.holder().code(), held.shares()))
                .toList();
        List<Allocation.Part<String>> parts = Allocation.byLargestRemainder(total, claims);
        List<PayoutLine> lines = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Allocation.Part<String> part = parts.get(i);
            long floor = part.amount() - (part.roundedUp() ? 1 : 0);
            lines.add(new PayoutLine(ordered.get(i).holder(), rule, part.weight(), floor, part.roundedUp()));
        }
        return lines;
    }
}
