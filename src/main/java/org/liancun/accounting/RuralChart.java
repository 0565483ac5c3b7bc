package org.liancun.accounting;

/**
 * The chart of rural collective economic organisations of 2023, under which the program opens statutory books by itself.
 * That a vehicle keeps its books under it, whatever its legal form, is a simplification.
 */
public final class RuralChart {
    /** Id of the chart; {@code charts/charts.csv} has its law and dates. */
    public static final String ID = "rural-collective-2023";

    private RuralChart() {}
}
