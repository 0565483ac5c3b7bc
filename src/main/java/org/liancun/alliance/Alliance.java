package org.liancun.alliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Villages that work together under one joint-village Party committee.
 *
 * @param code code of its township, a hyphen and its number there in two digits
 * @param number its number in the township
 * @param mode why they joined: a strong village leads, they share an industry, or they help each other
 * @param leadVillage code of the village that leads
 * @param vehicle the organisation that owns and books the alliance's business
 * @param endsOn the first day on which it is no more; null while it stands
 * @param document the plan or resolution that adopted it
 */
public record Alliance(
        String code,
        String nameZh,
        String nameEn,
        String township,
        int number,
        Mode mode,
        String leadVillage,
        UUID vehicle,
        String vehicleCode,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable UUID document,
        boolean synthetic) {

    /** Whether it stands on the day. */
    public boolean standsOn(LocalDate day) {
        return Span.holds(startsOn, endsOn, day);
    }
}
