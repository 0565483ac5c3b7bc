package org.liancun.payout.benefit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the rules by which gains are told apart. */
@Component
class GainRuleTables {
    static final String ADD = """
            INSERT INTO payout.gain_rule (chart_id, account, counter, kind, source, mark)
            SELECT n.chart, n.account, n.counter, n.kind, n.source, n.mark
              FROM unnest(:charts::text[], :accounts::text[], :counters::text[], :kinds::text[], :sources::text[],
                          :marks::text[]) AS n (chart, account, counter, kind, source, mark)
            ON CONFLICT (chart_id, account, counter)
            DO UPDATE SET kind = excluded.kind, source = excluded.source, mark = excluded.mark
             WHERE (gain_rule.kind, gain_rule.source, gain_rule.mark)
                   IS DISTINCT FROM (excluded.kind, excluded.source, excluded.mark)""";

    static final String FORGET = """
            DELETE FROM payout.gain_rule r
             WHERE NOT EXISTS (
                   SELECT 1 FROM unnest(:charts::text[], :accounts::text[], :counters::text[])
                              AS n (chart, account, counter)
                    WHERE n.chart = r.chart_id AND n.account = r.account AND n.counter = r.counter)""";

    static final String ALL = """
            SELECT chart_id, account, counter, year_from, kind, cost_permille, source,
                   CASE WHEN synthetic THEN 'synthetic' ELSE '' END AS mark, true AS own
              FROM payout.gain_rule_of_county WHERE county_code = access.county()
             UNION ALL
            SELECT chart_id, account, counter, 0, kind, NULL, source, mark, false FROM payout.gain_rule
             ORDER BY 9 DESC, 1, 2, 3, 4""";

    static final String ADD_OWN = """
            INSERT INTO payout.gain_rule_of_county (county_code, chart_id, account, counter, year_from, kind,
                                                    cost_permille, source, synthetic)
            VALUES (access.county(), :chart, :account, :counter, :yearFrom, :kind, :cost, :source, :synthetic)""";

    static final String CLEAR_OWN = "DELETE FROM payout.gain_rule_of_county WHERE county_code = access.county()";

    private final JdbcClient client;

    GainRuleTables(JdbcClient client) {
        this.client = client;
    }

    /** Puts the program's rules into the home, and takes out those that it no longer has. */
    void keep(List<GainRule> rules) {
        for (String sql : List.of(ADD, FORGET)) {
            JdbcClient.StatementSpec statement = client.sql(sql)
                    .param("charts", column(rules, GainRule::chart)).param("accounts", column(rules, GainRule::account))
                    .param("counters", column(rules, GainRule::counter));
            if (sql.equals(ADD)) {
                statement = statement.param("kinds", column(rules, GainRule::kind))
                        .param("sources", column(rules, GainRule::source)).param("marks", column(rules, GainRule::mark));
            }
            statement.update();
        }
    }

    /** All that hold in the county of the scope, its own first. */
    List<GainRule> all() {
        return client.sql(ALL)
                .query((row, n) -> new GainRule(row.getString("chart_id"), row.getString("account"),
                        row.getString("counter"), row.getInt("year_from"), row.getString("kind"),
                        row.getObject("cost_permille", Integer.class), row.getString("source"), row.getString("mark"),
                        Objects.equals(row.getObject("own"), true)))
                .list();
    }

    void clearOwn() {
        client.sql(CLEAR_OWN).update();
    }

    void addOwn(GainRule rule, boolean synthetic) {
        client.sql(ADD_OWN)
                .param("chart", rule.chart()).param("account", rule.account()).param("counter", rule.counter())
                .param("yearFrom", rule.yearFrom()).param("kind", rule.kind()).param("cost", rule.costPermille())
                .param("source", rule.source()).param("synthetic", synthetic)
                .update();
    }

    private static String[] column(List<GainRule> rules, Function<GainRule, String> cell) {
        return rules.stream().map(cell).toArray(String[]::new);
    }
}
