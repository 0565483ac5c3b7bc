package org.liancun.alliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readiness is computed from, as it was known on a day.
 *
 * @param villages of the whole county, by code
 * @param seat where the county's seat lies; null where nobody has said
 * @param surveys the newest of each township that has one
 */
public record ReadinessGround(List<Village> villages, @Nullable Position seat, List<Survey> surveys,
        ReadinessWeights weights) {

    /** A point in millionths of a degree. */
    public record Position(int lonMicro, int latMicro) {}

    /**
     * A village.
     *
     * @param position null where it is not known
     * @param profile null where it has none
     */
    public record Village(String code, String nameZh, String township, @Nullable Position position,
            @Nullable Profile profile) {}

    /**
     * What its profile of the year says.
     *
     * @param industries such as {@code herding:0.6;dairy:0.3}
     * @param roadAccess paved, gravel, track or none; empty where nobody has said
     */
    public record Profile(int year, int people, long incomeFen, String industries, String roadAccess,
            boolean synthetic) {}
}
