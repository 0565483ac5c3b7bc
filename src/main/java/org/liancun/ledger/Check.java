package org.liancun.ledger;

import java.util.List;

/**
 * One thing that {@code liancun verify} proves. A module adds its own by offering a bean of this kind; the same checks
 * run in tests, from the command line and by night.
 */
public interface Check {
    /** A short English name, such as {@code entries balance}. */
    String name();

    /** What is wrong, one line each; empty if all is well. Runs in a read-only transaction of one county. */
    List<String> problems();
}
