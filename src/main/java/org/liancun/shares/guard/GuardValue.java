package org.liancun.shares.guard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that the guard reckons with.
 *
 * @param name such as yak_small, alpine_meadow or hay_need
 * @param group animal: sheep units of a head; yield: kilograms of dry hay per hectare; use: the part that may be eaten;
 *     rate
 * @param pooled unit of the memorandum book whose heads count as this class; empty for none
 * @param from from when on the county says so; null for the common value
 * @param mark how the common value is confirmed; empty for one that the county set
 */
public record GuardValue(String name, String group, String pooled, long thousandths, Words words,
        @Nullable LocalDate from, String source, String mark) {

    /** What it is called. */
    public record Words(String zh, String en) {}

    GuardValue set(long value, LocalDate day, String where) {
        return new GuardValue(name, group, pooled, value, words, day, where, "");
    }
}
