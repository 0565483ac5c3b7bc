package org.liancun.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Votes;

/**
 * All that is to be seen of a payout.
 *
 * @param lines those in the reader's sight, by code
 * @param bands how the payout spreads over households, never fewer than ten in one
 */
public record PayoutDetail(
        PayoutSummary summary,
        List<Waterfall.Part> parts,
        List<Step> steps,
        List<Line> lines,
        List<Bands.Band> bands,
        List<Posted> entries) {

    /**
     * A change of state.
     *
     * @param document number of the document that it cites
     */
    public record Step(String state, LocalDate on, String takenBy, Instant takenAt, @Nullable UUID documentId,
            @Nullable String document, String reason, @Nullable Votes votes) {}

    /**
     * What one holder gets.
     *
     * @param holder code of the village or household
     * @param nameZh of an organisation; empty for a household, whose names stand in the registry only
     */
    public record Line(
            String holder, boolean household, String nameZh, String nameEn, long amount, Explanation explanation) {}

    /**
     * An entry that the payout posted.
     *
     * @param role distribution and payment in the payer's book, income and receipt in that of a village
     * @param amount fen on its debit side
     */
    public record Posted(UUID entry, String role, String book, LocalDate on, String memo, long amount) {}
}
