package org.liancun.kernel;

import java.util.Locale;

/**
 * A named "no" of a rule. Each module has one enum of them; its texts stand in
 * {@code messages/<module>_<language>.properties} under {@link #key()} and say the value, the rule with its source
 * and the next step.
 */
public interface Refusal {
    /** The constant's name, such as {@code PERIOD_CLOSED}. */
    String name();

    /** The module that refuses: the last part of the enum's package. */
    default String module() {
        String path = getClass().getPackageName();
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The key of its text, such as {@code ledger.refusal.PERIOD_CLOSED}. */
    default String key() {
        return module() + ".refusal." + name();
    }
}
