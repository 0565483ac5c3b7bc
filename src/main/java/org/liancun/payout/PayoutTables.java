package org.liancun.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that stores plans: payouts, their waterfalls, lines and bands, each kind of row in one statement. */
@Component
class PayoutTables {
    static final String ADD = """
            INSERT INTO payout.payout (county_code, id, organisation_id, organisation_code, place_code, kind, book_id,
                                       year, attempt, opening_fen, net_fen, to_members_fen, register_on, holders,
                                       shares_hundredths, source, days_open, present_numerator, present_denominator,
                                       in_favour_numerator, in_favour_denominator, last_net_fen, subsidies_fen,
                                       policy_organisation, policy_year_from, policy_version, synthetic, xact)
            SELECT access.county(), n.id, n.organisation_id, o.code, o.place_code, o.kind, n.book_id, n.year,
                   coalesce(e.payouts, 0) + 1,
                   n.opening_fen, n.net_fen, n.to_members_fen, n.register_on, n.holders, n.shares, n.source,
                   n.days_open, n.present_numerator, n.present_denominator, n.in_favour_numerator,
                   n.in_favour_denominator, n.last_net_fen, n.subsidies_fen, n.policy_organisation, n.policy_year_from,
                   n.policy_version, o.synthetic, ?::text::xid8
              FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[],
                          ?::int[], ?::bigint[], ?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::int[], ?::int[])
                   AS n (id, organisation_id, book_id, year, opening_fen, net_fen, to_members_fen, register_on, holders,
                         shares, source, days_open, present_numerator, present_denominator, in_favour_numerator,
                         in_favour_denominator, last_net_fen, subsidies_fen, policy_organisation, policy_year_from,
                         policy_version)
              JOIN registry.v_organisation o ON o.county_code = access.county() AND o.id = n.organisation_id
              LEFT JOIN (SELECT organisation_id, year, count(*) AS payouts
                           FROM payout.payout
                          WHERE county_code = access.county() AND organisation_id = ANY (?::uuid[])
                          GROUP BY organisation_id, year) e ON e.organisation_id = n.organisation_id AND e.year = n.year""";

    static final String ADD_PARTS = """
            INSERT INTO payout.part (county_code, payout_id, no, rule, base_fen, rate_numerator, rate_denominator,
                                     rate_of, each_fen, basis, weights, bound, cut_fen, amount_fen, left_fen, source)
            SELECT access.county(), n.*
              FROM unnest(?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
                          ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[]) AS n""";

    static final String ADD_BANDS = """
            INSERT INTO payout.band (county_code, payout_id, no, from_fen, below_fen, households)
            SELECT access.county(), n.*
              FROM unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::int[]) AS n""";

    private final JdbcClient client;
    private final SplitTables split;
    private final BulkTables bulk;

    PayoutTables(JdbcClient client, SplitTables split, BulkTables bulk) {
        this.client = client;
        this.split = split;
        this.bulk = bulk;
    }

    /** A row of a plan with its number in it. */
    private record Of<T>(UUID payout, int no, T row) {}

    /**
     * @param planned with the holders' claims staged; the lines are computed from them where they are stored
     * @throws org.springframework.dao.DuplicateKeyException if the same year is drafted at the same time elsewhere
     */
    void insert(Planner.Planned planned) {
        UUID batch = planned.staged().batch();
        List<Plan> plans = planned.plans();
        List<SplitTables.Whole> wholes = plans.stream().flatMap(plan -> plan.wholes().stream()).toList();
        long rows = plans.stream().mapToLong(Plan::holders).sum();
        insertPayouts(plans, planned.mark());
        bulk.count(rows, "payout.payout");
        insertParts(numbered(plans, plan -> plan.waterfall().parts()));
        split.stage(batch, wholes);
        bulk.count(rows, "payout.part", "payout.staged_part");
        Map<UUID, int[]> households = bulk.joined(rows, () -> split.addLines(batch, wholes));
        split.clear(batch);
        bulk.count(rows, "payout.line", "payout.step");
        insertBands(numbered(plans, plan -> households.containsKey(plan.id())
                ? Bands.of(households.get(plan.id())) : List.of()));
    }

    private void insertPayouts(List<Plan> plans, long mark) {
        client.sql(ADD)
                .param(Long.toString(mark))
                .param(column(plans, Plan::id))
                .param(column(plans, plan -> plan.payer().organisation().id()))
                .param(column(plans, plan -> plan.payer().book().id()))
                .param(column(plans, plan -> plan.year().value()))
                .param(column(plans, plan -> plan.waterfall().income().opening()))
                .param(column(plans, plan -> plan.waterfall().income().net()))
                .param(column(plans, Plan::toMembers))
                .param(column(plans, Plan::registerOn))
                .param(column(plans, Plan::holders))
                .param(column(plans, Plan::shares))
                .param(column(plans, plan -> plan.policy().source()))
                .param(column(plans, plan -> plan.policy().daysOpen()))
                .param(column(plans, plan -> plan.policy().quorum().present().numerator()))
                .param(column(plans, plan -> plan.policy().quorum().present().denominator()))
                .param(column(plans, plan -> plan.policy().quorum().inFavour().numerator()))
                .param(column(plans, plan -> plan.policy().quorum().inFavour().denominator()))
                .param(column(plans, plan -> plan.waterfall().income().lastNet()))
                .param(column(plans, plan -> plan.waterfall().income().subsidies()))
                .param(column(plans, plan -> plan.policy().organisation()))
                .param(column(plans, plan -> plan.policy().yearFrom()))
                .param(column(plans, plan -> plan.policy().version().no()))
                .param(column(plans, plan -> plan.payer().organisation().id()))
                .update();
    }

    private void insertParts(List<Of<Waterfall.Part>> parts) {
        client.sql(ADD_PARTS)
                .param(column(parts, Of::payout)).param(column(parts, Of::no))
                .param(column(parts, of -> of.row().rule())).param(column(parts, of -> of.row().base()))
                .param(column(parts, of -> of.row().rate() == null ? null : of.row().rate().rate().numerator()))
                .param(column(parts, of -> of.row().rate() == null ? null : of.row().rate().rate().denominator()))
                .param(column(parts, of -> of.row().rate() == null ? null : of.row().rate().of()))
                .param(column(parts, of -> of.row().split() == null ? null : of.row().split().each()))
                .param(column(parts, of -> of.row().split() == null ? null : of.row().split().basis().text()))
                .param(column(parts, of -> of.row().split() == null ? null : of.row().split().weights()))
                .param(column(parts, of -> of.row().bound())).param(column(parts, of -> of.row().amounts().cut()))
                .param(column(parts, of -> of.row().amount())).param(column(parts, of -> of.row().left()))
                .param(column(parts, of -> of.row().source()))
                .update();
    }

    private void insertBands(List<Of<Bands.Band>> bands) {
        client.sql(ADD_BANDS)
                .param(column(bands, Of::payout)).param(column(bands, Of::no))
                .param(column(bands, of -> of.row().from())).param(column(bands, of -> below(of.row())))
                .param(column(bands, of -> of.row().households()))
                .update();
    }

    private static @Nullable Long below(Bands.Band band) {
        return band.below() == Long.MAX_VALUE ? null : band.below();
    }

    private static <T> List<Of<T>> numbered(List<Plan> plans, Function<Plan, List<T>> rows) {
        List<Of<T>> numbered = new ArrayList<>();
        for (Plan plan : plans) {
            int no = 0;
            for (T row : rows.apply(plan)) {
                numbered.add(new Of<>(plan.id(), ++no, row));
            }
        }
        return numbered;
    }

    private static <T> @Nullable Object[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return DistributionTables.column(rows, value);
    }
}
