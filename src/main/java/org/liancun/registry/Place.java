package org.liancun.registry;

import org.jspecify.annotations.Nullable;

/**
 * A county, a township or a village.
 *
 * @param code 6 digits of a county, 9 of a township, 12 of a village
 * @param kind county, township, village, residents_committee
 * @param parent code of the place it lies in; null for a county
 * @param parentName Chinese name of that place, which stands beside the name wherever people read it
 * @param lonMicro longitude in millionths of a degree; null where unknown
 */
public record Place(
        String code,
        String kind,
        @Nullable String parent,
        String parentName,
        String nameZh,
        String nameEn,
        String nameBo,
        @Nullable Integer lonMicro,
        @Nullable Integer latMicro,
        String source,
        boolean synthetic) {}
