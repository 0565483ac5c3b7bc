package org.liancun.bench;

import java.util.concurrent.TimeUnit;
import org.liancun.ledger.Housekeeping;
import org.liancun.ledger.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sealer on a ledger that many clients post to. */
final class SealUnderLoad {
    static final int CLIENTS = 32;
    private static final int ROUNDS = 3;
    private static final int LAG_LENGTHS = 5;
    private static final long DRAIN_SECONDS = 60;
    private static final long PAUSE_MILLIS = 250;
    private static final String LAG = """
            SELECT percentile_disc(0.99) WITHIN GROUP (ORDER BY lag) AS p99,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY lag) AS p50, count(*) AS entries
              FROM (SELECT (extract(epoch FROM c.signed_at - e.recorded_at) * 1000)::bigint AS lag
                      FROM (SELECT signed_at, tree_size AS high, lag(tree_size, 1, 0) OVER (ORDER BY tree_size) AS low
                              FROM ledger.checkpoint WHERE county_code = access.county()) c
                      JOIN ledger.sealed s ON s.county_code = access.county() AND s.leaf_index >= c.low
                                          AND s.leaf_index < c.high
                      JOIN ledger.entry e ON e.county_code = s.county_code AND e.id = s.entry_id
                     WHERE s.leaf_index >= ?) lags""";

    private final PassingHome home;
    private final BenchCounty county;
    private final Clients clients;
    private final Sealer sealer;

    SealUnderLoad(PassingHome home, BenchCounty county) {
        this.home = home;
        this.county = county;
        this.clients = new Clients(county::entry);
        this.sealer = home.get(Sealer.class);
    }

    /** How long entries waited for the signature, and how fast they came meanwhile. */
    record Lag(long p99, long p50, long entries, long rate) {}

    /** Entries per second: of the sealer alone on what was posted just before, and of the clients who posted it. */
    long[] sealingAndPosting(Setting setting) throws Exception {
        setting.at("warming up");
        post(setting);
        seal();
        // In this order in each round: what the clients posted is what the sealer then finds.
        long[] sealing = new long[ROUNDS];
        long[] posting = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            setting.at("posting, then sealing, round " + (round + 1) + " of " + ROUNDS);
            posting[round] = post(setting);
            sealing[round] = seal();
        }
        return new long[] {Rounds.median(sealing), Rounds.median(posting)};
    }

    private long post(Setting setting) throws Exception {
        return clients.rate(CLIENTS, setting.millis(), PostBenchmark.ours(home, county));
    }

    private long seal() {
        long began = System.nanoTime();
        long sealed = county.scope.call(sealer::sealAll);
        return sealed * TimeUnit.SECONDS.toNanos(1) / Math.max(1, System.nanoTime() - began);
    }

    /** Posts with the housekeeping of a served home at work beside it. */
    Lag lag(Setting setting) throws Exception {
        setting.at("posting and sealing at once");
        seal();
        long first = sealed();
        Housekeeping housekeeping = home.get(Housekeeping.class);
        housekeeping.begin();
        try {
            long rate = clients.rate(CLIENTS, LAG_LENGTHS * setting.millis(), PostBenchmark.ours(home, county));
            drain();
            return county.scope.call(() -> home.get(TransactionTemplate.class).execute(status ->
                    home.get(JdbcClient.class).sql(LAG).param(first).query((rows, n) -> new Lag(rows.getLong("p99"),
                            rows.getLong("p50"), rows.getLong("entries"), rate)).single()));
        } finally {
            housekeeping.stop();
        }
    }

    private void drain() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
        while (sealed() < entries() && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private long sealed() {
        return count("ledger.sealed");
    }

    private long entries() {
        return count("ledger.entry");
    }

    private long count(String table) {
        return county.scope.call(() -> home.get(TransactionTemplate.class).execute(status ->
                home.get(JdbcClient.class).sql("SELECT count(*) FROM " + table).query(Long.class).single()));
    }
}
