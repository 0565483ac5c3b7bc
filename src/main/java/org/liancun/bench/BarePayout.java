package org.liancun.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The least that pays a county out into the guarded tables: largest remainders by SQL over a register that lies ready as
 * a plain table, and one INSERT for all rows of a kind. Nothing is read from books, nothing is judged but by the guards.
 */
final class BarePayout {
    private static final String REGISTER = """
            CREATE TABLE %1$s.register AS
            SELECT b.organisation_id, a.party_id AS holder_id, h.code AS holder_code, -sum(p.amount)::bigint AS weight
              FROM ledger.account a
              JOIN ledger.book b ON b.county_code = a.county_code AND b.id = a.book_id
              JOIN ledger.posting p ON p.account_id = a.id
              JOIN registry.household h ON h.county_code = a.county_code AND h.id = a.party_id
             WHERE a.county_code = '%2$s' AND a.code = 'M307' GROUP BY 1, 2, 3;
            CREATE TABLE %1$s.whole AS
            SELECT gen_random_uuid() AS id, o.id AS organisation_id, o.code, b.id AS book_id, m.net,
                   m.net / 10 AS reserve, m.net - m.net / 10 AS members, r.weights, r.holders,
                   gen_random_uuid() AS entry_id, gen_random_uuid() AS clear_id
              FROM registry.organisation o
              JOIN ledger.book b ON b.county_code = o.county_code AND b.organisation_id = o.id AND b.chart_id <> 'memorandum'
              JOIN LATERAL (SELECT sum(-p.amount)::bigint AS net FROM ledger.account a
                              JOIN ledger.posting p ON p.account_id = a.id
                             WHERE a.book_id = b.id AND a.code = '32202') m ON true
              JOIN (SELECT organisation_id, sum(weight)::bigint AS weights, count(*)::int AS holders
                      FROM %1$s.register GROUP BY 1) r ON r.organisation_id = o.id
             WHERE o.county_code = '%2$s';
            GRANT SELECT, INSERT, DELETE ON %1$s.register, %1$s.whole TO %3$s;
            ANALYZE %1$s.register, %1$s.whole""";
    private static final List<String> STATEMENTS = List.of("""
            INSERT INTO payout.payout (county_code, id, organisation_id, organisation_code, place_code, kind, book_id, year,
                attempt, opening_fen, net_fen, to_members_fen, register_on, holders, shares_hundredths, source, days_open,
                present_numerator, present_denominator, in_favour_numerator, in_favour_denominator, policy_organisation,
                policy_year_from, policy_version)
            SELECT '%2$s', id, organisation_id, code, code, 'collective', book_id, 2023, 1, 0, net, members, '2023-12-31',
                   holders, weights, 'bench', 10, 2, 3, 2, 3, 'collective', 2023, 1 FROM %1$s.whole""", """
            INSERT INTO payout.part (county_code, payout_id, no, rule, base_fen, amount_fen, left_fen, basis, weights, source)
            SELECT '%2$s', w.id, p.no, p.rule, w.net, CASE p.no WHEN 1 THEN 0 WHEN 2 THEN w.reserve ELSE w.members END,
                   CASE p.no WHEN 1 THEN w.net WHEN 2 THEN w.members ELSE 0 END, CASE p.no WHEN 3 THEN 'shares' END,
                   CASE p.no WHEN 3 THEN w.weights END, 'bench'
              FROM %1$s.whole w CROSS JOIN (VALUES (1, 'cover_losses'), (2, 'reserve'), (3, 'members')) AS p (no, rule)""", """
            WITH claim AS (
                SELECT w.id, w.code, r.holder_id, r.holder_code, r.weight, w.members,
                       w.members * r.weight / w.weights AS floor_fen, w.members * r.weight %% w.weights AS remainder
                  FROM %1$s.whole w JOIN %1$s.register r ON r.organisation_id = w.organisation_id),
            ranked AS (
                SELECT *, members - (sum(floor_fen) OVER (PARTITION BY id))::bigint AS over,
                       row_number() OVER (PARTITION BY id ORDER BY remainder DESC, holder_code COLLATE "C") AS place
                  FROM claim)
            INSERT INTO payout.line (county_code, payout_id, no, part_no, holder_id, holder_code, household, weight,
                                     floor_fen, rounded_up, amount_fen, place_code, organisation_code)
            SELECT '%2$s', id, row_number() OVER (PARTITION BY id ORDER BY holder_code COLLATE "C"), 3, holder_id,
                   holder_code, true, weight, floor_fen, place <= over, floor_fen + (place <= over)::int, code, code
              FROM ranked""", """
            INSERT INTO payout.band (county_code, payout_id, no, from_fen, households)
            SELECT '%2$s', id, 1, 0, holders FROM %1$s.whole WHERE holders >= 10""", """
            INSERT INTO payout.step (county_code, payout_id, no, state, on_date, taken_by)
            SELECT '%2$s', w.id, s.no, s.state, '2024-01-08', 'bench'
              FROM %1$s.whole w CROSS JOIN (VALUES (1, 'draft'), (2, 'open')) AS s (no, state)""", """
            INSERT INTO payout.step (county_code, payout_id, no, state, on_date, taken_by, document_id, entitled, present,
                                     in_favour, against, abstained)
            SELECT '%2$s', w.id, 3, 'resolved', '2024-01-20', 'bench', d.id, 9, 9, 9, 0, 0
              FROM %1$s.whole w, registry.document d WHERE d.county_code = '%2$s'""", """
            INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit, party_id)
            SELECT '%2$s', w.book_id, 'rural-collective-2023', '113', 'CNY', r.holder_id
              FROM %1$s.whole w JOIN %1$s.register r ON r.organisation_id = w.organisation_id
            UNION ALL
            SELECT '%2$s', w.book_id, 'rural-collective-2023', c.code, 'CNY', NULL
              FROM %1$s.whole w CROSS JOIN (VALUES ('311'), ('32201')) AS c (code)""", """
            WITH header AS (
                INSERT INTO ledger.entry (county_code, id, book_id, effective_on, kind, number, document_id, memo, author,
                                          posting_count)
                SELECT '%2$s', w.entry_id, w.book_id, DATE '2023-12-31', 'payout', NULL, d.id, 'bench', 'bench',
                       w.holders + 3
                  FROM %1$s.whole w, registry.document d WHERE d.county_code = '%2$s'
                UNION ALL
                SELECT '%2$s', clear_id, book_id, DATE '2023-12-31', 'closing', '2023-12-转-0001', NULL, 'bench', 'bench',
                       2
                  FROM %1$s.whole
                RETURNING id, effective_on),
            body AS (
                SELECT w.entry_id, w.book_id, l.no + 3 AS no, '113' AS code, l.holder_id AS party, -l.amount_fen AS amount
                  FROM %1$s.whole w
                  JOIN payout.line l ON l.county_code = '%2$s' AND l.payout_id = w.id
                UNION ALL
                SELECT CASE WHEN p.no > 3 THEN w.clear_id ELSE w.entry_id END, w.book_id,
                       CASE WHEN p.no > 3 THEN p.no - 3 ELSE p.no END, p.code, NULL,
                       CASE p.no WHEN 1 THEN w.reserve WHEN 2 THEN w.members WHEN 3 THEN -w.reserve
                                 WHEN 4 THEN w.net ELSE -w.net END
                  FROM %1$s.whole w
                 CROSS JOIN (VALUES (1, '32201'), (2, '32201'), (3, '311'), (4, '32202'), (5, '32201')) AS p (no, code))
            INSERT INTO ledger.posting (county_code, entry_id, no, account_id, effective_on, amount, line)
            SELECT '%2$s', h.id, b.no, a.id, h.effective_on, b.amount, 1
              FROM header h
              JOIN body b ON b.entry_id = h.id
              JOIN ledger.account a ON a.county_code = '%2$s' AND a.book_id = b.book_id AND a.code = b.code AND a.unit = 'CNY'
               AND coalesce(a.party_id, '00000000-0000-0000-0000-000000000000') =
                   coalesce(b.party, '00000000-0000-0000-0000-000000000000')""", """
            INSERT INTO payout.entry (county_code, payout_id, entry_id, step_no, role)
            SELECT '%2$s', id, entry_id, 3, 'distribution' FROM %1$s.whole""");

    /** As ours does too: a check of a foreign key that was planned when the table was small would read all rows each time. */
    private static final String COUNT = "SELECT access.analyze('payout.payout', 'payout.part')";

    private final String county;
    private final long laidMillis;

    private BarePayout(String county, long laidMillis) {
        this.county = county;
        this.laidMillis = laidMillis;
    }

    /** How long it took to read register and incomes from the books, once, which {@link #pay} begins after. */
    long laidMillis() {
        return laidMillis;
    }

    /** Lays register and wholes ready. */
    static BarePayout prepare(PassingHome home, String county) throws SQLException {
        try (Connection connection = home.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('liancun.county', '%1$s', true), set_config('liancun.place', '%1$s', true), set_config('liancun.persons', 'on', true)"
                    .formatted(county));
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + UnguardedCopy.SCHEMA);
            statement.execute("GRANT USAGE ON SCHEMA %s TO %s".formatted(UnguardedCopy.SCHEMA, home.role()));
            statement.execute("DROP TABLE IF EXISTS %1$s.register, %1$s.whole".formatted(UnguardedCopy.SCHEMA));
            long began = System.nanoTime();
            statement.execute(REGISTER.formatted(UnguardedCopy.SCHEMA, county, home.role()));
            long laidMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            connection.commit();
            return new BarePayout(county, laidMillis);
        }
    }

    /** Pays out within the transaction of the connection. */
    void pay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // As ours does for a batch: what was just written has no statistics, and would be joined row by row.
            statement.execute("SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '64MB';"
                    + " SET LOCAL default_statistics_target = 10");
            for (String sql : STATEMENTS) {
                statement.execute(sql.formatted(UnguardedCopy.SCHEMA, county));
                statement.execute(COUNT);
            }
            statement.execute("SET LOCAL enable_nestloop = on");
        }
    }
}
