package org.liancun.cli;

import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.payout.benefit.Count;
import org.liancun.payout.benefit.PlaceBenefit;
import org.liancun.shell.Words;

/**
 * What a year brought to households, beside its other figures; yuan as decimal text, nothing where fewer than ten are meant.
 *
 * @param households that gained something
 * @param moreHouseholds that gained more than in the year before
 */
record BenefitBeside(@Nullable Long households, @Nullable Long people, @Nullable String yuan,
        @Nullable Long moreHouseholds, @Nullable Long morePeople, @Nullable String moreYuan,
        @Nullable String moreYuanPerPerson) {
    static BenefitBeside of(PlaceBenefit benefit) {
        Count.Figures all = benefit.figures("gained", "").orElse(null);
        Count.Figures more = benefit.figures("standing", "more").orElse(null);
        return new BenefitBeside(all == null ? null : all.households(), all == null ? null : all.people(),
                all == null ? null : yuan(all.fen()), more == null ? null : more.households(),
                more == null ? null : more.people(), more == null ? null : yuan(more.moreFen()),
                more == null ? null : yuan(more.morePerPersonFen()));
    }

    String text(Words words) {
        return (households == null ? "" : words.t("benefit.year.all", grouped(households), grouped(people), yuan) + "\n")
                + (moreHouseholds == null ? "" : words.t("benefit.year.more", grouped(moreHouseholds), grouped(morePeople),
                        moreYuan, moreYuanPerPerson) + "\n");
    }

    private static String grouped(@Nullable Long number) {
        return Decimals.format(number == null ? 0 : number, 0, ",");
    }

    private static String yuan(long fen) {
        return Decimals.format(fen, 2, ",");
    }
}
