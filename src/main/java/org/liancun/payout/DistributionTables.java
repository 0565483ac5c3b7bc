package org.liancun.payout;

import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of distribution policies: versions that are added and never changed. */
@Component
class DistributionTables {
    static final String ADD = """
            INSERT INTO payout.policy (county_code, organisation, year_from, version, source, days_open,
                                       present_numerator, present_denominator, in_favour_numerator,
                                       in_favour_denominator, draft, decided_on, document_id, author)
            SELECT access.county(), n.organisation, n.year_from, n.version, n.source, n.days_open, n.present_numerator,
                   n.present_denominator, n.in_favour_numerator, n.in_favour_denominator, n.draft, n.decided_on, d.id, ?
              FROM unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::boolean[], ?::date[], ?::text[])
                   AS n (organisation, year_from, version, source, days_open, present_numerator, present_denominator,
                         in_favour_numerator, in_favour_denominator, draft, decided_on, document)
              LEFT JOIN registry.v_document d ON d.county_code = access.county() AND d.number = n.document""";

    static final String ADD_CALENDARS = """
            INSERT INTO payout.policy_calendar (county_code, organisation, year_from, version, year, open_on,
                                                meeting_on, result_on, pay_on)
            SELECT access.county(), n.*
              FROM unnest(?::text[], ?::int[], ?::int[], ?::int[], ?::date[], ?::date[], ?::date[], ?::date[]) AS n""";

    static final String ALL = """
            SELECT p.organisation, p.year_from, p.version, p.source, p.days_open, p.present_numerator,
                   p.present_denominator, p.in_favour_numerator, p.in_favour_denominator, p.draft, p.decided_on,
                   d.number AS document
              FROM payout.policy p
              LEFT JOIN registry.v_document d ON d.county_code = p.county_code AND d.id = p.document_id
             WHERE p.county_code = access.county() ORDER BY p.organisation, p.year_from, p.version""";

    static final String CALENDARS = """
            SELECT organisation, year_from, version, year, open_on, meeting_on, result_on, pay_on
              FROM payout.policy_calendar WHERE county_code = access.county()""";

    private static final Set<Class<?>> PLAIN = Set.of(UUID.class, Long.class, Integer.class, Boolean.class);
    private final JdbcClient client;
    private final RuleTables rules;

    DistributionTables(JdbcClient client, RuleTables rules) {
        this.client = client;
        this.rules = rules;
    }

    /** A calendar with the policy and year that it belongs to. */
    private record Of(DistributionPolicy policy, int year, PayoutCalendar calendar) {}

    /**
     * Adds each policy as a new version; one that says the same as the last version is passed over.
     *
     * @return the versions that were added
     */
    List<DistributionPolicy> add(List<DistributionPolicy> policies, String author) {
        Map<String, DistributionPolicy> last = new HashMap<>();
        all().forEach(policy -> last.put(policy.organisation() + " " + policy.yearFrom(), policy));
        List<DistributionPolicy> fresh = new ArrayList<>();
        for (DistributionPolicy policy : policies) {
            DistributionPolicy before = last.get(policy.organisation() + " " + policy.yearFrom());
            int no = before == null ? 0 : before.version().no();
            DistributionPolicy.Version version = policy.version();
            if (before == null || !policy.as(numbered(version, no)).equals(before)) {
                fresh.add(policy.as(numbered(version, no + 1)));
            }
        }
        if (!fresh.isEmpty()) {
            addPolicies(fresh, author);
            rules.add(fresh);
            addCalendars(fresh);
        }
        return fresh;
    }

    private static DistributionPolicy.Version numbered(DistributionPolicy.Version version, int no) {
        return new DistributionPolicy.Version(no, version.draft(), version.decidedOn(), version.document());
    }

    private void addPolicies(List<DistributionPolicy> policies, String author) {
        client.sql(ADD)
                .param(author)
                .param(column(policies, DistributionPolicy::organisation))
                .param(column(policies, DistributionPolicy::yearFrom))
                .param(column(policies, policy -> policy.version().no()))
                .param(column(policies, DistributionPolicy::source))
                .param(column(policies, DistributionPolicy::daysOpen))
                .param(column(policies, policy -> policy.quorum().present().numerator()))
                .param(column(policies, policy -> policy.quorum().present().denominator()))
                .param(column(policies, policy -> policy.quorum().inFavour().numerator()))
                .param(column(policies, policy -> policy.quorum().inFavour().denominator()))
                .param(column(policies, policy -> policy.version().draft()))
                .param(column(policies, policy -> policy.version().decidedOn()))
                .param(column(policies, policy -> policy.version().document()))
                .update();
    }

    private void addCalendars(List<DistributionPolicy> policies) {
        List<Of> calendars = new ArrayList<>();
        for (DistributionPolicy policy : policies) {
            policy.calendar().forEach((year, calendar) -> calendars.add(new Of(policy, year, calendar)));
        }
        client.sql(ADD_CALENDARS)
                .param(column(calendars, of -> of.policy().organisation()))
                .param(column(calendars, of -> of.policy().yearFrom()))
                .param(column(calendars, of -> of.policy().version().no()))
                .param(column(calendars, Of::year))
                .param(column(calendars, of -> of.calendar().openOn()))
                .param(column(calendars, of -> of.calendar().meetingOn()))
                .param(column(calendars, of -> of.calendar().resultOn()))
                .param(column(calendars, of -> of.calendar().payOn()))
                .update();
    }

    /** All versions of all policies of the county, by organisation, year and version. */
    List<DistributionPolicy> all() {
        Map<String, List<DistributionRule>> ofRules = rules.all();
        Map<String, Map<Integer, PayoutCalendar>> calendars = new HashMap<>();
        client.sql(CALENDARS).query(row -> {
            calendars.computeIfAbsent(key(row), k -> new HashMap<>()).put(row.getInt("year"), calendar(row));
        });
        return client.sql(ALL)
                .query((row, n) -> new DistributionPolicy(row.getString("organisation"), row.getInt("year_from"),
                        row.getString("source"), row.getInt("days_open"), quorum(row),
                        ofRules.getOrDefault(key(row), List.of()), calendars.getOrDefault(key(row), Map.of()),
                        new DistributionPolicy.Version(row.getInt("version"), row.getBoolean("draft"),
                                row.getObject("decided_on", LocalDate.class), row.getString("document"))))
                .list();
    }

    /** Of each policy the last version that is no draft. */
    static List<DistributionPolicy> standing(List<DistributionPolicy> all) {
        Map<String, DistributionPolicy> last = new LinkedHashMap<>();
        all.stream().filter(policy -> !policy.version().draft())
                .forEach(policy -> last.put(policy.organisation() + " " + policy.yearFrom(), policy));
        return List.copyOf(last.values());
    }

    static Quorum quorum(ResultSet row) throws SQLException {
        return new Quorum(new Ratio(row.getLong("present_numerator"), row.getLong("present_denominator")),
                new Ratio(row.getLong("in_favour_numerator"), row.getLong("in_favour_denominator")));
    }

    static String key(ResultSet row) throws SQLException {
        return row.getString("organisation") + " " + row.getInt("year_from") + " " + row.getInt("version");
    }

    private static PayoutCalendar calendar(ResultSet row) throws SQLException {
        return new PayoutCalendar(row.getObject("open_on", LocalDate.class),
                row.getObject("meeting_on", LocalDate.class), row.getObject("result_on", LocalDate.class),
                row.getObject("pay_on", LocalDate.class));
    }

    /** The ratio in two columns of that name; null where they are empty. */
    static @Nullable Ratio ratio(ResultSet row, String name) throws SQLException {
        long numerator = row.getLong(name + "numerator");
        return row.wasNull() ? null : new Ratio(numerator, row.getLong(name + "denominator"));
    }

    static @Nullable Long numerator(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.numerator();
    }

    static @Nullable Long denominator(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.denominator();
    }

    /**
     * A column of values as an array of their own type, which goes to the server as it is; days and whatever else it has no
     * array for as text, which the statement casts.
     */
    static <T> @Nullable Object[] column(List<T> rows, Function<T, @Nullable Object> value) {
        Class<?> type = rows.stream().map(value).filter(Objects::nonNull).findFirst()
                .<Class<?>>map(Object::getClass).filter(PLAIN::contains).orElse(String.class);
        @Nullable Object[] column = (Object[]) Array.newInstance(type, rows.size());
        for (int i = 0; i < column.length; i++) {
            Object each = value.apply(rows.get(i));
            column[i] = each == null || type != String.class ? each : each.toString();
        }
        return column;
    }
}
