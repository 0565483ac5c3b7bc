package org.liancun.shares.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How a village collective keeps its membership from a day on.
 *
 * @param kind fixed at the reform, or adjusted
 * @param adjustedOn days on which membership is adjusted; none where it is fixed
 * @param own what the collective holds itself
 * @param source where that was decided, as people cite it
 * @param document the paper on file
 */
public record MemberRegime(String village, LocalDate validFrom, Kind kind, List<LocalDate> adjustedOn, OwnPart own,
        String source, UUID document) {

    /** Whether membership changes. */
    public enum Kind {
        /** Fixed: births, deaths and marriages change nothing. */
        STATIC,
        /** Adjusted on stated days. */
        DYNAMIC;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the collective holds itself.
     *
     * @param kind none, percent or count
     * @param amount hundredths of a percent of all shares, or hundredths of shares; 0 for none
     */
    public record OwnPart(String kind, long amount) {
        public static final String NONE = "none";
        public static final String PERCENT = "percent";
        public static final String COUNT = "count";
    }

    public MemberRegime {
        adjustedOn = adjustedOn.stream().sorted().toList();
    }

    /** Whether members may be counted anew on that day: its first day, and each day of adjustment. */
    boolean countsOn(LocalDate day) {
        return day.equals(validFrom) || adjustedOn.contains(day);
    }
}
