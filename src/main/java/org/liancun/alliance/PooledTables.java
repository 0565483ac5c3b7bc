package org.liancun.alliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of pooled means. */
@Component
class PooledTables {
    /** Cash is told apart from the vehicle's other deposits by the kind of its entries, and of what these reverse. */
    static final String POOLED = """
            SELECT a.code, p.account_code, p.book_code, sum(p.amount)::bigint AS amount
              FROM alliance.alliance a
              JOIN ledger.v_posting p ON p.county_code = a.county_code AND p.organisation_id = a.vehicle_id
             WHERE a.county_code = access.county() AND p.effective_on <= :day
               AND (p.account_code = ANY (:memorandum)
                    OR p.account_code = :cash
                       AND (p.kind = 'contribution' OR p.reverses IN (
                            SELECT c.id FROM ledger.v_entry c
                             WHERE c.county_code = access.county() AND c.kind = 'contribution')))
             GROUP BY a.code, p.account_code, p.book_code
            HAVING sum(p.amount) <> 0
             ORDER BY a.code, p.account_code""";

    private static final String[] MEMORANDUM =
            Arrays.stream(Means.values()).filter(Means::inMemorandum).map(Means::account).toArray(String[]::new);
    private final JdbcClient client;

    PooledTables(JdbcClient client) {
        this.client = client;
    }

    List<PooledMeans.Pooled> pooled(LocalDate day) {
        return client.sql(POOLED)
                .param("day", day).param("memorandum", MEMORANDUM).param("cash", Means.CASH.account())
                .query((row, n) -> new PooledMeans.Pooled(row.getString("code"),
                        Means.ofAccount(row.getString("account_code")), row.getLong("amount"),
                        row.getString("book_code")))
                .list();
    }
}
