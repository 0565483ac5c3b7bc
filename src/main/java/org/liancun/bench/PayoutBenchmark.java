package org.liancun.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.liancun.payout.Payout;
import org.liancun.payout.Payouts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An exact payout to very many members, drafted, opened, resolved and posted, beside SQL that computes largest remainders
 * and inserts all the same rows. Each round is checked like a commit and then taken back, so that the next one finds the
 * same.
 */
final class PayoutBenchmark implements Benchmark {
    private static final int MEMBERS = 1_000_000;
    private static final int OF_A_GROUP = 20;
    private static final int COUNTY_MEMBERS = 40_000;
    private static final int COUNTY_GROUPS = 139;
    private static final int COUNTY_SECONDS = 10;
    private static final int ROUNDS = 3;
    private static final int ASKED = 70;
    private static final String ROWS = """
            SELECT (SELECT count(*) FROM payout.line WHERE county_code = :c)
                   || ' lines, ' || (SELECT coalesce(sum(amount_fen), 0) FROM payout.line WHERE county_code = :c)
                   || ' fen, ' || (SELECT count(*) FROM payout.part WHERE county_code = :c)
                   || ' parts, ' || (SELECT count(*) FROM payout.step WHERE county_code = :c)
                   || ' steps, ' || (SELECT count(*) FROM ledger.entry WHERE county_code = :c)
                   || ' entries, ' || (SELECT count(number) FROM ledger.entry WHERE county_code = :c)
                   || ' numbered, ' || (SELECT count(*) FROM ledger.posting WHERE county_code = :c)
                   || ' postings, ' || (SELECT count(*) FROM ledger.account WHERE county_code = :c) || ' accounts'""";

    @Override
    public Comparison run(Setting setting) throws Exception {
        int members = setting.size() == 0 ? MEMBERS : Math.toIntExact(setting.size());
        try (PassingHome home = PassingHome.open(setting)) {
            List<Comparison.Row> rows = new ArrayList<>();
            setting.at("making a county");
            Work few = Work.of(home, "990002", Math.min(COUNTY_GROUPS, Math.max(1, members / OF_A_GROUP)),
                    Math.min(COUNTY_MEMBERS, members));
            setting.at("warming up");
            few.measure(true);
            few.measure(false);
            long[] county = Rounds.medians(ROUNDS, setting, "a county",
                    List.of(() -> few.measure(true), () -> few.measure(false)));
            setting.at("making " + members + " members");
            Work many = Work.of(home, "990001", Math.max(1, members / OF_A_GROUP), members);
            // Whoever goes first makes the files grow, which whoever follows finds grown.
            setting.at(members + " members, not counted");
            many.measure(true);
            many.measure(false);
            long[] all = Rounds.medians(ROUNDS, setting, members + " members",
                    List.of(() -> many.measure(true), () -> many.measure(false)));
            rows.add(Comparison.Row.atLeast(ASKED, members + " members of " + members / OF_A_GROUP + " groups",
                    rate(members, all[0]), "largest remainders by SQL, the same rows", rate(members, all[1]), "members/s"));
            rows.add(Comparison.Row.shown("the same", rate(members, all[0]), "... that reads register and incomes first",
                    rate(members, all[1] + many.bare.laidMillis()), "members/s"));
            rows.add(Comparison.Row.atMost(COUNTY_SECONDS * 1000L, "a county of " + few.members() + " members", county[0],
                    "largest remainders by SQL", county[1], "ms"));
            return new Comparison("payout", rows, home.circumstances());
        }
    }

    private static long rate(long members, long millis) {
        return members * 1000 / Math.max(1, millis);
    }

    /** Both ways of paying one county out. */
    private static final class Work {
        private final PassingHome home;
        private final BenchMembers county;
        private final String code;
        private final BarePayout bare;
        private String rows = "";

        private Work(PassingHome home, BenchMembers county, String code, BarePayout bare) {
            this.home = home;
            this.county = county;
            this.code = code;
            this.bare = bare;
        }

        static Work of(PassingHome home, String code, int groups, int members) throws SQLException {
            BenchMembers county = BenchMembers.in(home, code, groups, members);
            return new Work(home, county, code, BarePayout.prepare(home, code));
        }

        long members() {
            return Long.parseLong(rows.substring(0, rows.indexOf(' ')));
        }

        /** Milliseconds of one payout, which is taken back again. */
        long measure(boolean ours) throws SQLException {
            sweep();
            return county.scope.call(() -> home.get(TransactionTemplate.class).execute(status -> {
                status.setRollbackOnly();
                long began = System.nanoTime();
                if (ours) {
                    ours();
                } else {
                    bare();
                }
                home.get(JdbcClient.class).sql("SET CONSTRAINTS ALL IMMEDIATE").update();
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                String found = home.get(JdbcClient.class).sql(ROWS).param("c", code).query(String.class).single();
                if (!rows.isEmpty() && !rows.equals(found)) {
                    throw new IllegalStateException("one way left " + rows + ", the other " + found);
                }
                rows = found;
                return millis;
            }));
        }

        /** Dead rows of the round before would be looked at again for each key that must be unique. */
        private void sweep() throws SQLException {
            try (Connection connection = home.owner();
                    Statement statement = connection.createStatement()) {
                statement.execute("VACUUM payout.payout, payout.part, payout.line, payout.band, payout.step, payout.entry, "
                        + "payout.staged_weight, payout.staged_part, ledger.account, ledger.entry, ledger.posting, "
                        + "ledger.staged_entry, ledger.staged_posting");
            }
        }

        private void ours() {
            Payouts payouts = home.get(Payouts.class);
            List<Payout.DraftPayout> drafts = payouts.draftAll("collective", BenchMembers.YEAR, BenchMembers.DRAFTED,
                    (organisation, refused) -> {
                        throw refused;
                    });
            payouts.resolveAll(payouts.openAll(drafts, BenchMembers.DRAFTED), county.resolution);
        }

        private void bare() {
            DataSource source = home.get(DataSource.class);
            Connection connection = DataSourceUtils.getConnection(source);
            try {
                bare.pay(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        }
    }
}
