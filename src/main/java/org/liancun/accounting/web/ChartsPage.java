package org.liancun.accounting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.liancun.accounting.ChartGuide;

/** The charts, those in force on a day first. */
public record ChartsPage(LocalDate on, List<ChartGuide> charts) {
    static ChartsPage of(LocalDate on, List<ChartGuide> charts) {
        return new ChartsPage(on, Stream.concat(
                charts.stream().filter(chart -> chart.inForce(on)),
                charts.stream().filter(chart -> !chart.inForce(on))).toList());
    }
}
