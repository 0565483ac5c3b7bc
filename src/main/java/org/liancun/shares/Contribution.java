package org.liancun.shares;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something brought into an alliance, with what it came to.
 *
 * @param village code of the village whose collective brought it, or whose household did
 * @param contributor id of the collective or the household
 * @param quantity in the smallest part of the kind's unit
 * @param policy the rule by which it was valued
 * @param deal under which its entries stand in the books
 * @param entry the one in the vehicle's memorandum book
 * @param reversedOn from which day it is taken back; null while it stands
 */
public record Contribution(
        String number,
        LocalDate day,
        String alliance,
        UUID vehicle,
        String vehicleCode,
        String village,
        UUID contributor,
        boolean byHousehold,
        ContributionKind kind,
        long quantity,
        Valuation valuation,
        UUID policy,
        UUID deal,
        UUID entry,
        @Nullable UUID document,
        Details details,
        boolean synthetic,
        @Nullable LocalDate reversedOn) {}
