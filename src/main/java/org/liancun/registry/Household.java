package org.liancun.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household of a village.
 *
 * @param code village code, a hyphen and four digits
 * @param headName who stands for it, as written; may be empty
 * @param splitFrom the household it split from
 * @param movedTo the household it became when it moved
 */
public record Household(
        UUID id,
        String code,
        String village,
        String headName,
        int people,
        int workers,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable UUID splitFrom,
        @Nullable UUID movedTo,
        boolean synthetic) {}
