package org.liancun.payout;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what a plan looks at besides balances: what was made into income that is none, and the year before. */
@Component
class FactTables {
    /**
     * Of each entry of the year that moves capital or an earmarked grant straight into income or undistributed income,
     * how much; of what was taken back again, nothing. Begins at the few accounts of capital and grants.
     */
    static final String DIVERTED = """
            WITH moved AS MATERIALIZED (
                SELECT a.book_id, k.goes_to, l.entry_id, sum(l.amount)::bigint AS taken
                  FROM ledger.v_account a
                  JOIN payout.chart_account k
                    ON k.chart_id = a.chart_id AND k.goes_to IN ('capital', 'grant') AND starts_with(a.code, k.debit_code)
                  JOIN ledger.v_line l ON l.county_code = a.county_code AND l.account_id = a.id AND l.amount > 0
                   AND l.effective_on BETWEEN :from AND :to
                 WHERE a.county_code = access.county() AND a.book_id = ANY (:books)
                 GROUP BY a.book_id, k.goes_to, l.entry_id),
            into_income AS (
                SELECT m.book_id, m.goes_to, m.entry_id, m.taken, sum(-p.amount)::bigint AS given
                  FROM moved m
                  JOIN ledger.v_posting p ON p.county_code = access.county() AND p.entry_id = m.entry_id
                   AND p.amount < 0 AND p.reverses IS NULL
                  JOIN payout.chart_account r ON r.chart_id = p.chart_id AND r.goes_to = 'result'
                  JOIN ledger.v_account_name n ON n.county_code = p.county_code AND n.account_id = p.account_id
                 WHERE (n.class = 'income' OR starts_with(p.account_code, r.debit_code)
                        OR starts_with(p.account_code, r.credit_code))
                   AND NOT EXISTS (SELECT 1 FROM ledger.v_entry t
                                    WHERE t.county_code = p.county_code AND t.reverses = p.entry_id)
                 GROUP BY m.book_id, m.goes_to, m.entry_id, m.taken)
            SELECT book_id, goes_to, sum(least(taken, given))::bigint AS fen
              FROM into_income GROUP BY book_id, goes_to""";

    static final String LAST_NET = """
            SELECT organisation_id, net_fen FROM payout.v_payout
             WHERE county_code = access.county() AND year = :year AND organisation_id = ANY (:organisations)
               AND state NOT IN ('withdrawn', 'reversed')""";

    /**
     * Of each book whose chart keeps them apart: subsidies for operation in the year, before the book was closed. Begins at
     * the few accounts of subsidies.
     */
    static final String SUBSIDIES = """
            WITH received AS (
                SELECT a.book_id, sum(-l.amount)::bigint AS fen
                  FROM ledger.v_account a
                  JOIN payout.chart_account k
                    ON k.chart_id = a.chart_id AND k.goes_to = 'subsidy' AND starts_with(a.code, k.credit_code)
                  JOIN ledger.v_line l ON l.county_code = a.county_code AND l.account_id = a.id
                   AND l.effective_on BETWEEN :from AND :to
                  JOIN ledger.v_entry e ON e.county_code = l.county_code AND e.id = l.entry_id AND e.kind <> 'closing'
                 WHERE a.county_code = access.county() AND a.book_id = ANY (:books)
                 GROUP BY a.book_id)
            SELECT b.id AS book_id, coalesce(r.fen, 0) AS fen
              FROM ledger.v_book b
              JOIN payout.chart_account k ON k.chart_id = b.chart_id AND k.goes_to = 'subsidy'
              LEFT JOIN received r ON r.book_id = b.id
             WHERE b.county_code = access.county() AND b.id = ANY (:books)""";

    static final String DECIDED = """
            SELECT organisation_id, opening_fen, net_fen FROM payout.v_payout
             WHERE county_code = access.county() AND year = :year AND organisation_id = ANY (:organisations)
               AND state IN ('resolved', 'published', 'paid')""";

    private final JdbcClient client;

    FactTables(JdbcClient client) {
        this.client = client;
    }

    /** Fen by book that were made into income, under {@code capital} and {@code grant}. */
    Map<UUID, Map<String, Long>> diverted(UUID[] books, FiscalYear year) {
        Map<UUID, Map<String, Long>> found = new HashMap<>();
        client.sql(DIVERTED)
                .param("books", books).param("from", year.first()).param("to", year.last())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("book_id", UUID.class), k -> new HashMap<>())
                            .put(row.getString("goes_to"), row.getLong("fen"));
                });
        return found;
    }

    /** Fen by book; without a book whose chart does not keep subsidies apart. */
    Map<UUID, Long> subsidies(UUID[] books, FiscalYear year) {
        Map<UUID, Long> subsidies = new HashMap<>();
        client.sql(SUBSIDIES)
                .param("books", books).param("from", year.first()).param("to", year.last())
                .query(row -> {
                    subsidies.put(row.getObject("book_id", UUID.class), row.getLong("fen"));
                });
        return subsidies;
    }

    /** Of organisations that have decided a year's payout, the income that it was decided about: the book has it no more. */
    Map<UUID, Income> decided(UUID[] organisations, FiscalYear year) {
        Map<UUID, Income> decided = new HashMap<>();
        client.sql(DECIDED)
                .param("year", year.value()).param("organisations", organisations)
                .query(row -> {
                    decided.put(row.getObject("organisation_id", UUID.class),
                            new Income(row.getLong("opening_fen"), row.getLong("net_fen")));
                });
        return decided;
    }

    /** Net income of a year by organisation, as its payout took it from the book. */
    Map<UUID, Long> net(UUID[] organisations, FiscalYear year) {
        Map<UUID, Long> net = new HashMap<>();
        client.sql(LAST_NET)
                .param("year", year.value()).param("organisations", organisations)
                .query(row -> {
                    net.put(row.getObject("organisation_id", UUID.class), row.getLong("net_fen"));
                });
        return net;
    }
}
