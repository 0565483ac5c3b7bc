package org.liancun.shares.guard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guard says of animals on a village's land.
 *
 * @param load before they come
 * @param capacity null where nothing is approved and nothing can be estimated
 * @param added hundredths of sheep units that are new to the land
 */
public record Verdict(String village, LocalDate day, Load load, @Nullable Capacity capacity, long added, Answer answer) {

    /** Whether they may come. */
    public enum Answer {
        /** The land carries them. */
        WITHIN,
        /** Nobody knows what the land carries. */
        UNKNOWN,
        /** More than the land is estimated to carry: a warning. */
        BEYOND_ESTIMATE,
        /** More than was approved: a named person decides. */
        NEEDS_APPROVAL,
        /** More than was approved, and the county lets nobody decide otherwise. */
        REFUSED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Hundredths of sheep units afterwards. */
    public long after() {
        return load.total() + added;
    }

    /** Hundredths of sheep units beyond what the land carries; zero where it carries them. */
    public long beyond() {
        return capacity == null ? 0 : Math.max(0, after() - capacity.hundredths());
    }
}
