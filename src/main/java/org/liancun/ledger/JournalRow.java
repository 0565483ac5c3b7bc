package org.liancun.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One posting with the header of its entry, as an export meets it. */
record JournalRow(
        UUID entry,
        int no,
        int line,
        LocalDate effectiveOn,
        String book,
        String chart,
        String account,
        String accountNameZh,
        String accountClass,
        String normalSide,
        String unit,
        int scale,
        @Nullable UUID party,
        @Nullable String counterBook,
        long amount,
        String kind,
        @Nullable String number,
        String memo,
        @Nullable String document,
        @Nullable UUID deal,
        @Nullable UUID reverses) {}
