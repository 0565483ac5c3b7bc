package org.liancun.insight.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.insight.Figure;
import org.liancun.insight.FigureWords;
import org.liancun.insight.Release;
import org.liancun.insight.Story;

/**
 * The year's story with its figures.
 *
 * @param whole figures of the place
 * @param rows its alliances, by code
 * @param release what is public of the year; null for nothing
 * @param moved public figures that have changed since
 * @param mayRelease whether the reader may make figures public
 */
public record BriefingPage(
        int year,
        String place,
        List<List<Story.Part>> story,
        List<Figure> whole,
        List<AllianceRow> rows,
        @Nullable Release release,
        List<Moved> moved,
        boolean mayRelease,
        LocalDate today,
        FigureWords said) {

    /** An alliance's figures side by side; null where one is absent. */
    public record AllianceRow(String name, String href, @Nullable Figure income, @Nullable Figure growth,
            @Nullable Figure pasture, @Nullable Figure livestock, @Nullable Figure workers) {}

    /** A figure that is no longer what was made public. */
    public record Moved(String name, String released, String now, String href) {}
}
