package org.liancun.payout;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A payout on one line, with the names of its organisation and township.
 *
 * @param toMembers fen for those who hold shares
 * @param paid fen of it that were paid
 * @param shares of all holders, in hundredths
 * @param registerOn the day at whose end the register was read
 * @param source of the policy
 */
public record PayoutSummary(
        UUID id,
        String organisation,
        String kind,
        String nameZh,
        String nameEn,
        String townshipZh,
        String townshipEn,
        int year,
        String state,
        LocalDate stateOn,
        Income income,
        long toMembers,
        long paid,
        int holders,
        long shares,
        LocalDate registerOn,
        String source,
        boolean synthetic) {}
