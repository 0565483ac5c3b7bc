package org.liancun.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that stores plans: payouts, their waterfalls, lines and bands, each kind of row in one statement. */
@Component
class PayoutTables {
    /** Rows handed over in one statement; more come in further ones. */
    private static final int CHUNK = 20_000;

    static final String ADD = """
            INSERT INTO payout.payout (county_code, id, organisation_id, organisation_code, place_code, kind, book_id,
                                       year, attempt, opening_fen, net_fen, to_members_fen, register_on, holders,
                                       shares_hundredths, source, days_open, present_numerator, present_denominator,
                                       in_favour_numerator, in_favour_denominator, synthetic)
            SELECT access.county(), n.id, n.organisation_id, o.code, o.place_code, o.kind, n.book_id, n.year,
                   (SELECT count(*) + 1 FROM payout.payout e
                     WHERE e.county_code = access.county() AND e.organisation_id = n.organisation_id
                       AND e.year = n.year),
                   n.opening_fen, n.net_fen, n.to_members_fen, n.register_on, n.holders, n.shares, n.source,
                   n.days_open, n.present_numerator, n.present_denominator, n.in_favour_numerator,
                   n.in_favour_denominator, o.synthetic
              FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[],
                          ?::int[], ?::bigint[], ?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[])
                   AS n (id, organisation_id, book_id, year, opening_fen, net_fen, to_members_fen, register_on, holders,
                         shares, source, days_open, present_numerator, present_denominator, in_favour_numerator,
                         in_favour_denominator)
              JOIN registry.v_organisation o ON o.county_code = access.county() AND o.id = n.organisation_id""";

    static final String ADD_PARTS = """
            INSERT INTO payout.part (county_code, payout_id, no, rule, base_fen, rate_numerator, rate_denominator,
                                     amount_fen, left_fen)
            SELECT access.county(), n.*
              FROM unnest(?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[]) AS n""";

    static final String ADD_LINES = """
            INSERT INTO payout.line (county_code, payout_id, no, part_no, holder_id, holder_code, household,
                                     holder_book_id, shares_hundredths, floor_fen, rounded_up, amount_fen, place_code,
                                     organisation_code)
            SELECT p.county_code, p.id, n.no, n.part_no, n.holder_id, n.holder_code, n.book_id IS NULL, n.book_id,
                   n.shares, n.floor_fen, n.rounded_up, n.floor_fen + n.rounded_up::int, p.place_code,
                   p.organisation_code
              FROM unnest(?::uuid[], ?::int[], ?::int[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[],
                          ?::boolean[])
                   AS n (payout_id, no, part_no, holder_id, holder_code, book_id, shares, floor_fen, rounded_up)
              JOIN payout.payout p ON p.county_code = access.county() AND p.id = n.payout_id""";

    static final String ADD_BANDS = """
            INSERT INTO payout.band (county_code, payout_id, no, from_fen, below_fen, households)
            SELECT access.county(), n.*
              FROM unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::int[]) AS n""";

    private final JdbcClient client;

    PayoutTables(JdbcClient client) {
        this.client = client;
    }

    /** A row of a plan with its number in it. */
    private record Of<T>(UUID payout, int no, T row) {}

    /** @throws org.springframework.dao.DuplicateKeyException if the same year is drafted at the same time elsewhere */
    void insert(List<Plan> plans) {
        insertPayouts(plans);
        insertParts(numbered(plans, plan -> plan.waterfall().parts()));
        List<Of<PayoutLine>> lines = numbered(plans, Plan::lines);
        for (int from = 0; from < lines.size(); from += CHUNK) {
            insertLines(lines.subList(from, Math.min(from + CHUNK, lines.size())));
        }
        insertBands(numbered(plans, Plan::bands));
    }

    private void insertPayouts(List<Plan> plans) {
        client.sql(ADD)
                .param(column(plans, Plan::id))
                .param(column(plans, plan -> plan.payer().organisation().id()))
                .param(column(plans, plan -> plan.payer().book().id()))
                .param(column(plans, plan -> plan.year().value()))
                .param(column(plans, plan -> plan.waterfall().income().opening()))
                .param(column(plans, plan -> plan.waterfall().income().net()))
                .param(column(plans, Plan::toMembers))
                .param(column(plans, Plan::registerOn))
                .param(column(plans, plan -> plan.lines().size()))
                .param(column(plans, Plan::shares))
                .param(column(plans, plan -> plan.policy().source()))
                .param(column(plans, plan -> plan.policy().daysOpen()))
                .param(column(plans, plan -> plan.policy().quorum().present().numerator()))
                .param(column(plans, plan -> plan.policy().quorum().present().denominator()))
                .param(column(plans, plan -> plan.policy().quorum().inFavour().numerator()))
                .param(column(plans, plan -> plan.policy().quorum().inFavour().denominator()))
                .update();
    }

    private void insertParts(List<Of<Waterfall.Part>> parts) {
        client.sql(ADD_PARTS)
                .param(column(parts, Of::payout)).param(column(parts, Of::no))
                .param(column(parts, of -> of.row().rule())).param(column(parts, of -> of.row().base()))
                .param(column(parts, of -> DistributionTables.numerator(of.row().rate())))
                .param(column(parts, of -> DistributionTables.denominator(of.row().rate())))
                .param(column(parts, of -> of.row().amount())).param(column(parts, of -> of.row().left()))
                .update();
    }

    private void insertLines(List<Of<PayoutLine>> lines) {
        client.sql(ADD_LINES)
                .param(column(lines, Of::payout)).param(column(lines, Of::no))
                .param(column(lines, of -> of.row().rule())).param(column(lines, of -> of.row().holder().id()))
                .param(column(lines, of -> of.row().holder().code()))
                .param(column(lines, of -> of.row().holder().book())).param(column(lines, of -> of.row().shares()))
                .param(column(lines, of -> of.row().floor())).param(column(lines, of -> of.row().roundedUp()))
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

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return DistributionTables.column(rows, value);
    }
}
