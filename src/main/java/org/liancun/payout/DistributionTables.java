package org.liancun.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of distribution policies. */
@Component
class DistributionTables {
    static final String REMOVE = """
            DELETE FROM payout.policy
             WHERE county_code = access.county()
               AND (organisation, year_from) IN (SELECT * FROM unnest(?::text[], ?::int[]))""";

    static final String ADD = """
            INSERT INTO payout.policy (county_code, organisation, year_from, source, days_open, present_numerator,
                                       present_denominator, in_favour_numerator, in_favour_denominator)
            SELECT access.county(), n.*
              FROM unnest(?::text[], ?::int[], ?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   AS n""";

    static final String ADD_RULES = """
            INSERT INTO payout.policy_rule (county_code, organisation, year_from, no, name, rate_numerator,
                                            rate_denominator, rate_of)
            SELECT access.county(), n.*
              FROM unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::text[]) AS n""";

    static final String ADD_CALENDARS = """
            INSERT INTO payout.policy_calendar (county_code, organisation, year_from, year, open_on, meeting_on,
                                                result_on, pay_on)
            SELECT access.county(), n.*
              FROM unnest(?::text[], ?::int[], ?::int[], ?::date[], ?::date[], ?::date[], ?::date[]) AS n""";

    static final String ALL = """
            SELECT organisation, year_from, source, days_open, present_numerator, present_denominator,
                   in_favour_numerator, in_favour_denominator
              FROM payout.policy WHERE county_code = access.county() ORDER BY organisation, year_from""";

    static final String RULES = """
            SELECT organisation, year_from, name, rate_numerator, rate_denominator, rate_of
              FROM payout.policy_rule WHERE county_code = access.county() ORDER BY organisation, year_from, no""";

    static final String CALENDARS = """
            SELECT organisation, year_from, year, open_on, meeting_on, result_on, pay_on
              FROM payout.policy_calendar WHERE county_code = access.county()""";

    private final JdbcClient client;

    DistributionTables(JdbcClient client) {
        this.client = client;
    }

    /** A rule or calendar with the policy that it belongs to. */
    private record Of<T>(DistributionPolicy policy, int no, T value) {}

    /** Puts the policies in place of those of the same organisation and year. */
    void replace(List<DistributionPolicy> policies) {
        client.sql(REMOVE)
                .param(column(policies, DistributionPolicy::organisation))
                .param(column(policies, DistributionPolicy::yearFrom))
                .update();
        client.sql(ADD)
                .param(column(policies, DistributionPolicy::organisation))
                .param(column(policies, DistributionPolicy::yearFrom))
                .param(column(policies, DistributionPolicy::source))
                .param(column(policies, DistributionPolicy::daysOpen))
                .param(column(policies, policy -> policy.quorum().present().numerator()))
                .param(column(policies, policy -> policy.quorum().present().denominator()))
                .param(column(policies, policy -> policy.quorum().inFavour().numerator()))
                .param(column(policies, policy -> policy.quorum().inFavour().denominator()))
                .update();
        addRules(policies);
        addCalendars(policies);
    }

    private void addRules(List<DistributionPolicy> policies) {
        List<Of<DistributionRule>> rules = new ArrayList<>();
        for (DistributionPolicy policy : policies) {
            for (int i = 0; i < policy.rules().size(); i++) {
                rules.add(new Of<>(policy, i + 1, policy.rules().get(i)));
            }
        }
        client.sql(ADD_RULES)
                .param(column(rules, of -> of.policy().organisation())).param(column(rules, of -> of.policy().yearFrom()))
                .param(column(rules, Of::no)).param(column(rules, of -> of.value().name()))
                .param(column(rules, of -> numerator(rate(of.value()))))
                .param(column(rules, of -> denominator(rate(of.value()))))
                .param(column(rules, of -> base(of.value())))
                .update();
    }

    private void addCalendars(List<DistributionPolicy> policies) {
        List<Of<PayoutCalendar>> calendars = new ArrayList<>();
        for (DistributionPolicy policy : policies) {
            policy.calendar().forEach((year, calendar) -> calendars.add(new Of<>(policy, year, calendar)));
        }
        client.sql(ADD_CALENDARS)
                .param(column(calendars, of -> of.policy().organisation()))
                .param(column(calendars, of -> of.policy().yearFrom()))
                .param(column(calendars, Of::no))
                .param(column(calendars, of -> of.value().openOn()))
                .param(column(calendars, of -> of.value().meetingOn()))
                .param(column(calendars, of -> of.value().resultOn()))
                .param(column(calendars, of -> of.value().payOn()))
                .update();
    }

    /** All policies of the county, by organisation and year. */
    List<DistributionPolicy> all() {
        Map<String, List<DistributionRule>> rules = new HashMap<>();
        client.sql(RULES).query(row -> {
            rules.computeIfAbsent(key(row), k -> new ArrayList<>()).add(rule(row));
        });
        Map<String, Map<Integer, PayoutCalendar>> calendars = new HashMap<>();
        client.sql(CALENDARS).query(row -> {
            calendars.computeIfAbsent(key(row), k -> new HashMap<>()).put(row.getInt("year"), calendar(row));
        });
        return client.sql(ALL)
                .query((row, n) -> new DistributionPolicy(row.getString("organisation"), row.getInt("year_from"),
                        row.getString("source"), row.getInt("days_open"), quorum(row),
                        rules.getOrDefault(key(row), List.of()), calendars.getOrDefault(key(row), Map.of())))
                .list();
    }

    static Quorum quorum(ResultSet row) throws SQLException {
        return new Quorum(new Ratio(row.getLong("present_numerator"), row.getLong("present_denominator")),
                new Ratio(row.getLong("in_favour_numerator"), row.getLong("in_favour_denominator")));
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString("organisation") + " " + row.getInt("year_from");
    }

    private static PayoutCalendar calendar(ResultSet row) throws SQLException {
        return new PayoutCalendar(row.getObject("open_on", LocalDate.class),
                row.getObject("meeting_on", LocalDate.class), row.getObject("result_on", LocalDate.class),
                row.getObject("pay_on", LocalDate.class));
    }

    private static DistributionRule rule(ResultSet row) throws SQLException {
        Ratio rate = ratio(row, "rate_");
        return switch (row.getString("name")) {
            case "cover_losses" -> new DistributionRule.CoverLosses();
            case "members" -> new DistributionRule.ToMembers(rate);
            default -> new DistributionRule.SetAside(
                    DistributionRule.Purpose.valueOf(row.getString("name").toUpperCase(Locale.ROOT)),
                    java.util.Objects.requireNonNull(rate),
                    DistributionRule.Base.valueOf(row.getString("rate_of").toUpperCase(Locale.ROOT)));
        };
    }

    /** The ratio in two columns of that name; null where they are empty. */
    static @Nullable Ratio ratio(ResultSet row, String name) throws SQLException {
        long numerator = row.getLong(name + "numerator");
        return row.wasNull() ? null : new Ratio(numerator, row.getLong(name + "denominator"));
    }

    static @Nullable Ratio rate(DistributionRule rule) {
        return switch (rule) {
            case DistributionRule.CoverLosses _ -> null;
            case DistributionRule.SetAside setAside -> setAside.rate();
            case DistributionRule.ToMembers members -> members.rate();
        };
    }

    static @Nullable String base(DistributionRule rule) {
        return rule instanceof DistributionRule.SetAside(_, _, DistributionRule.Base of)
                ? of.name().toLowerCase(Locale.ROOT)
                : null;
    }

    static @Nullable Long numerator(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.numerator();
    }

    static @Nullable Long denominator(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.denominator();
    }

    /** A column of values as text, which the statement casts. */
    static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(value).map(v -> v == null ? null : v.toString()).toArray(String[]::new);
    }
}
