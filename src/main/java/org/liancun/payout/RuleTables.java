package org.liancun.payout;

import static org.liancun.payout.DistributionTables.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;
import org.liancun.payout.DistributionRule.Base;
import org.liancun.payout.DistributionRule.Bounds;
import org.liancun.payout.DistributionRule.Kind;
import org.liancun.payout.DistributionRule.Limit;
import org.liancun.payout.DistributionRule.Take;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the rules of distribution policies. */
@Component
class RuleTables {
    static final String ADD = """
            INSERT INTO payout.policy_rule (county_code, organisation, year_from, version, no, name, rate_numerator,
                                            rate_denominator, rate_of, amount_fen, each_fen, basis, floor_numerator,
                                            floor_denominator, floor_of, floor_fen, cap_numerator, cap_denominator,
                                            cap_of, cap_fen, cut_to, if_short, source)
            SELECT access.county(), n.*
              FROM unnest(?::text[], ?::int[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::text[],
                          ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[]) AS n""";

    static final String ALL = """
            SELECT organisation, year_from, version, name, rate_numerator, rate_denominator, rate_of, amount_fen,
                   each_fen, basis, floor_numerator, floor_denominator, floor_of, floor_fen, cap_numerator,
                   cap_denominator, cap_of, cap_fen, cut_to, if_short, source
              FROM payout.policy_rule WHERE county_code = access.county()
             ORDER BY organisation, year_from, version, no""";

    private final JdbcClient client;

    RuleTables(JdbcClient client) {
        this.client = client;
    }

    /** A rule with the policy that it belongs to. */
    private record Of(DistributionPolicy policy, int no, DistributionRule rule) {}

    void add(List<DistributionPolicy> policies) {
        List<Of> rules = new ArrayList<>();
        for (DistributionPolicy policy : policies) {
            for (int i = 0; i < policy.rules().size(); i++) {
                rules.add(new Of(policy, i + 1, policy.rules().get(i)));
            }
        }
        JdbcClient.StatementSpec statement = client.sql(ADD)
                .param(column(rules, of -> of.policy().organisation())).param(column(rules, of -> of.policy().yearFrom()))
                .param(column(rules, of -> of.policy().version().no())).param(column(rules, Of::no))
                .param(column(rules, of -> of.rule().name()));
        rate(statement, rules, of -> of.rule().take() instanceof DistributionRule.Rate(Ratio rate, Base of2)
                ? new DistributionRule.RateLimit(rate, of2) : null);
        statement.param(column(rules, of -> of.rule().take() instanceof DistributionRule.Amount(long fen) ? fen : null))
                .param(column(rules, of -> of.rule().take() instanceof DistributionRule.Each(long fen) ? fen : null))
                .param(column(rules, of -> of.rule().by() == null ? null : of.rule().by().text()));
        limit(statement, rules, of -> of.rule().bounds().floor());
        limit(statement, rules, of -> of.rule().bounds().cap());
        statement.param(column(rules, of -> of.rule().bounds().cutTo() == null ? null : of.rule().bounds().cutTo().word()))
                .param(column(rules, of -> of.rule().bounds().scale() ? "scale" : "refuse"))
                .param(column(rules, of -> of.rule().source()))
                .update();
    }

    private static void limit(JdbcClient.StatementSpec statement, List<Of> rules, Function<Of, @Nullable Limit> limit) {
        rate(statement, rules, limit);
        statement.param(column(rules, of -> limit.apply(of) instanceof DistributionRule.AmountLimit(long fen) ? fen : null));
    }

    private static void rate(JdbcClient.StatementSpec statement, List<Of> rules, Function<Of, @Nullable Limit> limit) {
        statement.param(column(rules, of -> limit.apply(of) instanceof DistributionRule.RateLimit it
                        ? it.rate().numerator() : null))
                .param(column(rules, of -> limit.apply(of) instanceof DistributionRule.RateLimit it
                        ? it.rate().denominator() : null))
                .param(column(rules, of -> limit.apply(of) instanceof DistributionRule.RateLimit it
                        ? it.of().word() : null));
    }

    /** The rules of every version of every policy, in their order. */
    Map<String, List<DistributionRule>> all() {
        Map<String, List<DistributionRule>> rules = new HashMap<>();
        client.sql(ALL).query(row -> {
            rules.computeIfAbsent(DistributionTables.key(row), k -> new ArrayList<>()).add(rule(row));
        });
        return rules;
    }

    private static DistributionRule rule(ResultSet row) throws SQLException {
        Kind kind = Objects.requireNonNull(Kind.of(row.getString("name")));
        String basis = row.getString("basis");
        Basis by = basis != null ? Basis.parse(basis) : kind == Kind.MEMBERS ? Basis.SHARES : null;
        String cutTo = row.getString("cut_to");
        Bounds bounds = new Bounds(limit(row, "floor_"), limit(row, "cap_"), cutTo == null ? null : Kind.of(cutTo),
                row.getString("if_short").equals("scale"));
        return new DistributionRule(kind, take(row, kind), by, bounds, row.getString("source"));
    }

    private static Take take(ResultSet row, Kind kind) throws SQLException {
        Ratio rate = DistributionTables.ratio(row, "rate_");
        if (rate != null) {
            return new DistributionRule.Rate(rate, base(row, "rate_"));
        }
        long amount = row.getLong("amount_fen");
        if (!row.wasNull()) {
            return new DistributionRule.Amount(amount);
        }
        long each = row.getLong("each_fen");
        if (!row.wasNull()) {
            return new DistributionRule.Each(each);
        }
        return kind == Kind.COVER_LOSSES ? new DistributionRule.Losses() : new DistributionRule.Rest();
    }

    private static @Nullable Limit limit(ResultSet row, String name) throws SQLException {
        Ratio rate = DistributionTables.ratio(row, name);
        if (rate != null) {
            return new DistributionRule.RateLimit(rate, base(row, name));
        }
        long fen = row.getLong(name + "fen");
        return row.wasNull() ? null : new DistributionRule.AmountLimit(fen);
    }

    private static Base base(ResultSet row, String name) throws SQLException {
        String of = row.getString(name + "of");
        return of == null ? Base.DISTRIBUTABLE : Base.valueOf(of.toUpperCase(java.util.Locale.ROOT));
    }
}
