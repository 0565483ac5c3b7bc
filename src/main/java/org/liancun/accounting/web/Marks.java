package org.liancun.accounting.web;

import java.util.List;

/** The marks that say how a fact is confirmed; docs/spec/accounting.md explains them. */
public final class Marks {
    private Marks() {}

    /** The single marks of a cell such as {@code T I}. */
    public static List<String> of(String marks) {
        return marks.isBlank() ? List.of() : List.of(marks.strip().split("\\s+"));
    }
}
