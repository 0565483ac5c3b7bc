package org.liancun.ledger;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold among entries, postings, accounts and months; each check is one query that finds what breaks it. */
@Configuration
class LedgerChecks {
    /** More of the same problem tell nobody more. */
    private static final int MOST = 20;

    static final String BALANCE = """
            SELECT format('entry %s is off by %s %s', p.entry_id, sum(p.amount), a.unit)
              FROM ledger.posting p JOIN ledger.account a ON a.id = p.account_id
             WHERE p.county_code = access.county()
             GROUP BY p.entry_id, a.unit HAVING sum(p.amount) <> 0""";

    static final String COMPLETE = """
            SELECT format('entry %s declares %s postings and has %s', e.id, e.posting_count, coalesce(n.postings, 0))
              FROM ledger.entry e
              LEFT JOIN (SELECT entry_id, count(*) AS postings, max(no) AS high FROM ledger.posting
                          WHERE county_code = access.county() GROUP BY entry_id) n ON n.entry_id = e.id
             WHERE e.county_code = access.county()
               AND (n.postings IS DISTINCT FROM e.posting_count OR n.high <> e.posting_count)""";

    static final String BELONG = """
            SELECT format('posting %s of entry %s: %s', p.no, p.entry_id,
                   CASE WHEN e.id IS NULL THEN 'the entry is missing' WHEN a.id IS NULL THEN 'the account is missing'
                        WHEN a.book_id <> e.book_id THEN 'the account is of another book'
                        ELSE 'its day is not the day of its entry' END)
              FROM ledger.posting p
              LEFT JOIN ledger.entry e ON e.county_code = p.county_code AND e.id = p.entry_id
              LEFT JOIN ledger.account a ON a.id = p.account_id AND a.county_code = p.county_code
             WHERE p.county_code = access.county()
               AND (e.id IS NULL OR a.id IS NULL OR a.book_id <> e.book_id OR p.effective_on <> e.effective_on)""";

    static final String UNITS = """
            SELECT format('account %s of book %s holds %s under chart %s', a.code, b.code, a.unit, a.chart_id)
              FROM ledger.account a
              JOIN ledger.book b ON b.county_code = a.county_code AND b.id = a.book_id
              LEFT JOIN ledger.chart h ON h.id = b.chart_id
              LEFT JOIN ledger.v_account_name c ON c.county_code = a.county_code AND c.account_id = a.id
             WHERE a.county_code = access.county()
               AND (c.account_id IS NULL OR a.chart_id <> b.chart_id
                    OR a.unit <> coalesce(c.only_unit, CASE h.kind WHEN 'statutory' THEN 'CNY' ELSE a.unit END))""";

    static final String DEALS = """
            SELECT format('deal %s: its two sides differ by %s %s', e.deal_id, sum(p.amount), a.unit)
              FROM ledger.account a
              JOIN ledger.posting p ON p.account_id = a.id
              JOIN ledger.entry e ON e.county_code = p.county_code AND e.id = p.entry_id
             WHERE a.county_code = access.county() AND a.counter_book_id IS NOT NULL
             GROUP BY e.deal_id, a.unit, least(a.book_id, a.counter_book_id), greatest(a.book_id, a.counter_book_id)
            HAVING sum(p.amount) <> 0""";

    static final String REVERSALS = """
            SELECT format('entry %s says that it reverses %s and is not its opposite', r.id, r.reverses)
              FROM ledger.entry r
             WHERE r.county_code = access.county() AND r.reverses IS NOT NULL AND EXISTS (
                   SELECT 1 FROM ledger.posting p
                    WHERE p.county_code = r.county_code AND p.entry_id IN (r.id, r.reverses)
                    GROUP BY p.account_id HAVING sum(p.amount) <> 0)""";

    static final String ROLLUP = """
            SELECT format('account %s on %s: the rollup says %s / %s, the postings %s / %s', account_id, effective_on,
                          r_debit, r_credit, p_debit, p_credit)
              FROM (SELECT account_id, effective_on, sum(r_debit) AS r_debit, sum(r_credit) AS r_credit,
                           sum(p_debit) AS p_debit, sum(p_credit) AS p_credit
                      FROM (SELECT account_id, effective_on, debit AS r_debit, credit AS r_credit, 0 AS p_debit,
                                   0 AS p_credit
                              FROM ledger.rollup WHERE county_code = access.county()
                            UNION ALL
                            SELECT p.account_id, p.effective_on, 0, 0, greatest(p.amount, 0), greatest(-p.amount, 0)
                              FROM ledger.entry e
                              JOIN ledger.posting p ON p.county_code = e.county_code AND p.entry_id = e.id
                             WHERE e.county_code = access.county()
                               AND e.xact < (SELECT below FROM ledger.rollup_bound
                                              WHERE county_code = access.county())) both_sides
                     GROUP BY account_id, effective_on) sums
             WHERE r_debit <> p_debit OR r_credit <> p_credit
            UNION ALL
            SELECT format('account %s in %s: the rollup of months says %s / %s, that of days %s / %s', account_id, month,
                          m_debit, m_credit, d_debit, d_credit)
              FROM (SELECT account_id, month, sum(m_debit) AS m_debit, sum(m_credit) AS m_credit,
                           sum(d_debit) AS d_debit, sum(d_credit) AS d_credit
                      FROM (SELECT account_id, month, debit AS m_debit, credit AS m_credit, 0 AS d_debit, 0 AS d_credit
                              FROM ledger.rollup_month WHERE county_code = access.county()
                            UNION ALL
                            SELECT account_id, date_trunc('month', effective_on::timestamp)::date, 0, 0, debit, credit
                              FROM ledger.rollup WHERE county_code = access.county()) both_rollups
                     GROUP BY account_id, month) sums
             WHERE m_debit <> d_debit OR m_credit <> d_credit""";

    static final String PERIODS = """
            SELECT format('book %s, month %s is %s, and its last recorded change says %s', b.code, p.month, p.state,
                          coalesce(c.state, 'nothing'))
              FROM ledger.period p
              JOIN ledger.book b ON b.county_code = p.county_code AND b.id = p.book_id
              LEFT JOIN LATERAL (SELECT state FROM ledger.period_change c
                                  WHERE c.county_code = p.county_code AND c.book_id = p.book_id AND c.month = p.month
                                  ORDER BY c.id DESC LIMIT 1) c ON true
             WHERE p.county_code = access.county() AND p.state <> coalesce(c.state, 'open')""";

    static final String CLOSED_MONTHS = """
            SELECT format('entry %s was recorded at %s in the closed month %s of book %s', e.id, e.recorded_at,
                          closed.month, closed.book_id)
              FROM (SELECT book_id, month, state, changed_at,
                           lead(changed_at, 1, 'infinity') OVER (PARTITION BY book_id, month ORDER BY id) AS until
                      FROM ledger.period_change WHERE county_code = access.county()) closed
              JOIN ledger.entry e ON e.county_code = access.county() AND e.book_id = closed.book_id
                   AND e.effective_on >= closed.month AND e.effective_on < closed.month + interval '1 month'
                   AND e.recorded_at > closed.changed_at AND e.recorded_at < closed.until
             WHERE closed.state = 'closed'""";

    static final String FILES = """
            SELECT format('document %s: its file is not the one that was registered', d.number)
              FROM registry.v_document d
              LEFT JOIN registry.v_file f ON f.county_code = d.county_code AND f.sha256 = d.sha256
             WHERE d.county_code = access.county() AND d.sha256 IS NOT NULL
               AND (f.content_sha256 IS DISTINCT FROM d.sha256)""";

    private final JdbcClient client;

    LedgerChecks(JdbcClient client) {
        this.client = client;
    }

    private record SqlCheck(String name, String sql, JdbcClient client) implements Check {
        @Override
        public List<String> problems() {
            return client.sql(sql + " LIMIT " + MOST).query(String.class).list();
        }
    }

    @Bean
    @Order(1)
    Check entriesBalance() {
        return new SqlCheck("entries balance", BALANCE, client);
    }

    @Bean
    @Order(2)
    Check entriesAreComplete() {
        return new SqlCheck("entries are complete", COMPLETE, client);
    }

    @Bean
    @Order(3)
    Check postingsBelong() {
        return new SqlCheck("postings belong to their entry and book", BELONG, client);
    }

    @Bean
    @Order(4)
    Check accountsFit() {
        return new SqlCheck("accounts fit chart and unit", UNITS, client);
    }

    @Bean
    @Order(5)
    Check dealsMatch() {
        return new SqlCheck("deals match on both sides", DEALS, client);
    }

    @Bean
    @Order(6)
    Check reversalsAreOpposites() {
        return new SqlCheck("reversals are opposites", REVERSALS, client);
    }

    @Bean
    @Order(7)
    Check rollupIsRight() {
        return new SqlCheck("balances equal the postings", ROLLUP, client);
    }

    @Bean
    @Order(8)
    Check periodsAreOnRecord() {
        return new SqlCheck("every close and reopening is on record", PERIODS, client);
    }

    @Bean
    @Order(9)
    Check closedMonthsAreUntouched() {
        return new SqlCheck("closed months are untouched", CLOSED_MONTHS, client);
    }

    @Bean
    @Order(10)
    Check filesAreTheRegisteredOnes() {
        return new SqlCheck("documents are the registered ones", FILES, client);
    }

    @Bean
    @Order(11)
    Check chartsAreAsDelivered(Charts charts) {
        return new ChartCheck(client, charts);
    }

    /** What decides where an amount stands in a statement; names and notes may be put better by a later version. */
    private record ChartCheck(JdbcClient client, Charts charts) implements Check {
        @Override
        public String name() {
            return "charts are as they were delivered";
        }

        @Override
        public List<String> problems() {
            return client.sql("SELECT id FROM ledger.chart ORDER BY id").query(String.class).list().stream()
                    .flatMap(chart -> {
                        Set<String> standing = charts.accounts(chart).stream().map(ChartCheck::meaning).collect(toSet());
                        return Charts.read("/charts/" + chart + ".csv").stream().map(ChartCheck::meaning)
                                .filter(account -> !standing.contains(account))
                                .map(account -> "chart " + chart + ": account " + account + " is missing or was changed");
                    })
                    .limit(MOST)
                    .toList();
        }

        private static String meaning(Charts.ChartAccount account) {
            return String.join(" ", account.code(), account.accountClass(), account.normalSide(),
                    account.contra() ? "contra" : "", account.unit() == null ? "" : account.unit()).strip();
        }
    }
}
