package org.liancun.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up what was posted into one row per account and effective day, and one per account and month, so that balances
 * stay quick whatever the length of the history. Posting never waits for it and never writes it; reading adds what it has not taken yet.
 */
@Component
public class Rollup {
    /**
     * Every transaction below the snapshot's xmin is over, so the entries between the last bound and this one are all
     * there and none can still appear. One statement: reader and rollup never see one half.
     */
    static final String ADVANCE = """
            WITH bound AS (
                INSERT INTO ledger.rollup_bound AS o (county_code, below)
                VALUES (access.county(), pg_snapshot_xmin(pg_current_snapshot()))
                ON CONFLICT (county_code) DO UPDATE SET below = excluded.below WHERE o.below < excluded.below
                RETURNING county_code, below),
            taken AS (
                SELECT p.county_code, p.account_id, p.effective_on,
                       sum(greatest(p.amount, 0)) AS debit, sum(greatest(-p.amount, 0)) AS credit
                  FROM bound b
                  JOIN ledger.entry e ON e.county_code = b.county_code AND e.xact < b.below
                       AND e.xact >= ledger.rolled_up_to()
                  JOIN ledger.posting p ON p.county_code = e.county_code AND p.entry_id = e.id
                 GROUP BY p.county_code, p.account_id, p.effective_on),
            days AS (
                INSERT INTO ledger.rollup AS r (county_code, account_id, effective_on, debit, credit)
                SELECT county_code, account_id, effective_on, debit, credit FROM taken
                ON CONFLICT (county_code, account_id, effective_on)
                DO UPDATE SET debit = r.debit + excluded.debit, credit = r.credit + excluded.credit)
            INSERT INTO ledger.rollup_month AS r (county_code, account_id, month, debit, credit)
            SELECT county_code, account_id, date_trunc('month', effective_on::timestamp)::date, sum(debit), sum(credit)
              FROM taken
             GROUP BY 1, 2, 3
            ON CONFLICT (county_code, account_id, month)
            DO UPDATE SET debit = r.debit + excluded.debit, credit = r.credit + excluded.credit""";

    private final JdbcClient client;

    Rollup(JdbcClient client) {
        this.client = client;
    }

    /** Takes what was posted since the last time; does nothing while another one is at it. */
    @Transactional
    public void advance() {
        boolean mine = client.sql("SELECT pg_try_advisory_xact_lock(hashtext('liancun.rollup'), hashtext(access.county()))")
                .query(Boolean.class)
                .single();
        if (mine) {
            client.sql(ADVANCE).update();
        }
    }

    /** Throws the rollup away and adds everything up again. */
    @Transactional
    public void rebuild() {
        client.sql("SELECT pg_advisory_xact_lock(hashtext('liancun.rollup'), hashtext(access.county()))")
                .query((rows, n) -> true)
                .list();
        client.sql("DELETE FROM ledger.rollup WHERE county_code = access.county()").update();
        client.sql("DELETE FROM ledger.rollup_month WHERE county_code = access.county()").update();
        client.sql("DELETE FROM ledger.rollup_bound WHERE county_code = access.county()").update();
        client.sql(ADVANCE).update();
    }
}
