package org.liancun.payout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.registry.Organisation;

/**
 * What up to three variants of a policy would give, side by side, before anybody decides. Nothing of it is stored.
 *
 * @param base the policy in force, whose numbers the variants change
 */
public record Simulation(Organisation organisation, FiscalYear year, DistributionPolicy base, List<Variant> variants) {

    /**
     * One variant.
     *
     * @param rules with the variant's numbers
     * @param result null where it is refused
     * @param refused why; null where it is not
     */
    public record Variant(List<DistributionRule> rules, @Nullable Result result,
            org.liancun.kernel.@Nullable Refused refused) {}

    /**
     * What a variant gives.
     *
     * @param organisations villages among the holders, each with what it would get and what it got last year
     * @param spread over households; null where there are fewer than ten
     */
    public record Result(Waterfall waterfall, List<Village> organisations, @Nullable Spread spread) {}

    /** @param last fen of last year's payout; null where it got none */
    public record Village(String code, String nameZh, String nameEn, long fen, @Nullable Long last) {}

    /**
     * How a variant spreads over households: never fewer than ten in a count.
     *
     * @param quartiles fen that a quarter, half and three quarters of the households get at most
     * @param curve means of groups of ten or more households, from those with the least to those with the most
     * @param change beside last year; null where there was no payout
     */
    public record Spread(int households, List<Long> quartiles, List<Long> curve, List<Bands.Band> bands,
            @Nullable Change change) {}

    /**
     * Households beside last year. A count below ten is not told.
     *
     * @param gain fen that those who get more get more together; the same for those who get less
     */
    public record Change(int more, long gain, int less, long loss, int same) {}

}
