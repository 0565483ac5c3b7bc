package org.liancun.insight;

import org.jspecify.annotations.Nullable;

/**
 * A village as the map and the table beside it show it.
 *
 * @param lonMicro longitude in millionths of a degree; null where its position is not known
 * @param alliance code of the alliance it is in when the year ends; null for none
 * @param strong whether it is the stronger side of a pair, or its profile says so
 * @param synthetic whether its position is made up
 */
public record MapVillage(
        String code,
        String nameZh,
        String townshipCode,
        String townshipZh,
        String townshipEn,
        @Nullable Long lonMicro,
        @Nullable Long latMicro,
        @Nullable String alliance,
        boolean strong,
        boolean synthetic) {}
