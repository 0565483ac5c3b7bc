package org.liancun.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A village collective, an alliance's vehicle or an enterprise.
 *
 * @param code of a collective the 12-digit village code; of a vehicle the alliance's code and V
 * @param kind collective, vehicle, enterprise
 * @param legalForm such as company, federation, joint_operation; empty where it goes without saying
 * @param creditCode unified social credit code (GB 32100-2015), if it has one
 * @param place code of the place it belongs to
 * @param owner the organisation that owns it, if one does
 */
public record Organisation(
        UUID id,
        String code,
        String kind,
        String legalForm,
        String nameZh,
        String nameEn,
        @Nullable String creditCode,
        String place,
        @Nullable UUID owner,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        boolean synthetic) {}
