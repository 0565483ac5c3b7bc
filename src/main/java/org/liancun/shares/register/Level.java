package org.liancun.shares.register;

import java.util.List;
import java.util.Map;
import org.liancun.shares.ShareClass;

/**
 * A line of the register that can be opened: an alliance's vehicle, a village's collective, or a household.
 *
 * @param code of the organisation or the household
 * @param kind vehicle, collective or household
 * @param placeZh the township that stands beside a village's name
 * @param held hundredths by class: what a vehicle has issued; what a collective or a household holds of the one above
 * @param issued hundredths that it has issued itself; zero for a household
 * @param holders hands in which those are
 * @param open whether the lines below are shown
 * @param below its holders in sight, by code
 * @param withheld households below that the reader may not see, and their hundredths
 */
public record Level(String code, String kind, Name name, Map<ShareClass, Long> held, long issued, int holders, boolean open,
        List<Level> below, Withheld withheld) {
    /** Fewer households than this are not counted for readers who may not see persons. */
    private static final int FEWEST = 10;

    /** What it is called, and the township or village that stands beside it. */
    public record Name(String zh, String en, String placeZh, String placeEn) {}

    /** Households without names. */
    public record Withheld(int households, long hundredths) {
        static final Withheld NOBODY = new Withheld(0, 0);

        public boolean countable() {
            return households >= FEWEST;
        }
    }

    public Level {
        held = Map.copyOf(held);
        below = List.copyOf(below);
    }

    public long total() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(ShareClass shareClass) {
        return held.getOrDefault(shareClass, 0L);
    }

    /** Whether a small number of households could point at one. */
    public boolean countable(boolean persons) {
        return persons || !kind.equals("collective") || holders >= FEWEST;
    }
}
