package org.liancun.payout.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Notice;
import org.liancun.decisions.Resolution;
import org.liancun.payout.Bands;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutSummary;
import org.liancun.payout.Waterfall;

/**
 * One payout.
 *
 * @param state as it is now, typed, which says what can be done next
 * @param mayStep whether the reader may take the next step
 * @param mayPay whether the reader may pay members household by household
 * @param persons whether lines of households are in the reader's sight
 * @param told what stands of it on the board and among resolutions
 * @param today the day that the forms propose
 * @param refused what a rule said to the last try; null for none
 */
public record PayoutPage(
        PayoutDetail detail,
        Payout state,
        boolean mayStep,
        boolean mayPay,
        boolean persons,
        Told told,
        LocalDate today,
        @Nullable String refused) {

    /**
     * What the public was told, and what was resolved.
     *
     * @param notice the last one; null where there is none
     * @param resolution null where none is recorded
     * @param days for how many days a result is on the board at least
     */
    public record Told(@Nullable Notice notice, @Nullable Resolution resolution, int days) {}

    public PayoutSummary summary() {
        return detail.summary();
    }

    public WaterfallFigure figure() {
        return WaterfallFigure.of(detail);
    }

    /** Address of the next step under the payout's own; null where there is none. */
    public @Nullable String next() {
        return switch (state) {
            case Payout.DraftPayout _ -> "opening";
            case Payout.OpenPayout _ -> "resolution";
            case Payout.ResolvedPayout _ -> "publication";
            case Payout.PublishedPayout _ -> "payment";
            case Payout.PaidPayout _, Payout.WithdrawnPayout _, Payout.ReversedPayout _ -> null;
        };
    }

    /** Since when the plan is open, for the day on which members were called to the assembly. */
    public @Nullable LocalDate openOn() {
        return state instanceof Payout.OpenPayout open ? open.openOn() : null;
    }

    public boolean undecided() {
        return state instanceof Payout.Undecided;
    }

    public boolean decided() {
        return state instanceof Payout.Decided;
    }

    public boolean toHouseholds() {
        return summary().kind().equals("collective");
    }

    public List<PayoutDetail.Line> lines() {
        return detail.lines();
    }

    /** Sum of the lines in sight, in fen. */
    public long linesSum() {
        return detail.lines().stream().mapToLong(PayoutDetail.Line::amount).sum();
    }

    /** Sum of what the lines in sight count, where all count the same. */
    public long linesWeight() {
        return detail.lines().stream().mapToLong(line -> line.explanation().weight()).sum();
    }

    /** Decimals of what the first line counts. */
    public int scale() {
        return detail.lines().isEmpty() ? 0 : detail.lines().getFirst().explanation().of().basis().kind().scale();
    }

    /** How many rules give something to holders. */
    public long parts() {
        return detail.parts().stream().filter(Waterfall.Part::toHolders).count();
    }

    /** Key of the word for what a part is split by. */
    public String basis(Waterfall.Part part) {
        return part.split() == null ? "" : part.split().basis().kind().name().toLowerCase(Locale.ROOT);
    }

    /** Key of the word for what a line counts. */
    public String unit(PayoutDetail.Line line) {
        return line.explanation().of().basis().kind().name().toLowerCase(Locale.ROOT);
    }

    /** Households of the largest band, for the length of its bar. */
    public int widestBand() {
        return detail.bands().stream().mapToInt(Bands.Band::households).max().orElse(1);
    }
}
