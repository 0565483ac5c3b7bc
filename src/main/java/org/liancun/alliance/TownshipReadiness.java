package org.liancun.alliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How ready a township is, part by part, each in thousandths and each with what it is made of. A part that is not known
 * is null, never zero. No township stands before another by it.
 *
 * @param overall the parts by their weights; null where one that counts is not known
 */
public record TownshipReadiness(String township, Transport transport, Industry industry, Support support,
        @Nullable Integer overall, List<VillageLine> villages) {

    /**
     * How the villages are reached.
     *
     * @param metres mean straight line to the county's seat, each village counted by its people
     * @param near one less the mean over the farthest village's of the county
     * @param road the villages' roads, each counted by its people
     */
    public record Transport(@Nullable Integer permille, @Nullable Long metres, @Nullable Integer near,
            @Nullable Integer road) {}

    /**
     * What the villages live from together.
     *
     * @param fenPerHead collective income per head; null where nobody is counted
     * @param countyFenPerHead the county's, to compare
     * @param income a half where it is the county's, all where it is twice that or more
     * @param unlike unlikeness per head in thousandths of the county's
     * @param alike a half where the township is as mixed as the county, all where its villages live from the same
     */
    public record Industry(@Nullable Integer permille, @Nullable Long fenPerHead, @Nullable Long countyFenPerHead,
            @Nullable Integer income, @Nullable Integer unlike, @Nullable Integer alike) {}

    /** What people said. @param survey the newest; null where nobody was asked */
    public record Support(@Nullable Integer permille, @Nullable Survey survey) {}

    /** A village of the township with what it adds. @param metres to the county's seat; null where unknown */
    public record VillageLine(ReadinessGround.Village village, @Nullable Long metres) {}
}
