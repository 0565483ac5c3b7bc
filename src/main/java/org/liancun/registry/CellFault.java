package org.liancun.registry;

import java.util.List;

/**
 * The rule that a cell breaks.
 *
 * @param name the end of its message keys: {@code registry.import.rule.<name>} and {@code registry.import.mend.<name>}
 */
record CellFault(String name, List<Object> values) {
    CellFault(String name, Object... values) {
        this(name, List.of(values));
    }

    String rule() {
        return "registry.import.rule." + name;
    }

    String mend() {
        return "registry.import.mend." + name;
    }
}
