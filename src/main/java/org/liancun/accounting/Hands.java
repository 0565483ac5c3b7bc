package org.liancun.accounting;

import java.util.Set;

/**
 * The people through whose hands a voucher went before it is booked.
 *
 * @param writers who wrote it
 * @param checker who checked it; empty for nobody
 */
public record Hands(Set<String> writers, String checker) {
    static final Hands ONE = new Hands(Set.of(), "");

    public Hands {
        writers = Set.copyOf(writers);
    }

    /** Whether somebody checked it who did not write it: posts that must not be held by one person (不相容岗位). */
    public boolean areTwo() {
        return !checker.isEmpty() && !writers.isEmpty() && !writers.contains(checker);
    }
}
