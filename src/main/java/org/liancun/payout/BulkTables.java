package org.liancun.payout;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the planner has to be told where very many rows were written in the same transaction: it takes fresh rows for a
 * handful, and would join them one by one.
 */
@Component
class BulkTables {
    static final String NESTED_LOOPS = "SELECT set_config('enable_nestloop', ?, true)";

    /**
     * Until the end of the transaction: sorts and hashes of so many rows need not go to disk piece by piece, and a rough
     * count is enough. Not plan_cache_mode: each check of a foreign key would be planned anew.
     */
    static final String ROOM = """
            SELECT set_config('work_mem', '32MB', true), set_config('default_statistics_target', '10', true)""";

    static final String STAGED = "SELECT access.analyze('payout.staged_weight', 'payout.staged_part')::text";
    static final String STORED = "SELECT access.analyze('payout.payout', 'payout.part', 'payout.line', 'payout.step')::text";

    /** A payout is taken to have at least so many lines, where it matters how they are joined. */
    static final long LINES_OF_A_PAYOUT = 100;

    /** Fewer rows than this are joined well without being told. */
    private static final long MANY = 5_000;

    private final JdbcClient client;

    BulkTables(JdbcClient client) {
        this.client = client;
    }

    /** Does the work with hash joins where there are many rows. */
    <T> T joined(long rows, Supplier<T> work) {
        if (rows <= MANY) {
            return work.get();
        }
        client.sql(ROOM).query((row, n) -> true).single();
        client.sql(NESTED_LOOPS).param("off").query(String.class).single();
        T done = work.get();
        client.sql(NESTED_LOOPS).param("on").query(String.class).single();
        return done;
    }

    /** Statistics of what was staged. */
    void staged(long rows) {
        analyze(STAGED, rows);
    }

    /** Statistics of the plans that were stored. */
    void stored(long rows) {
        analyze(STORED, rows);
    }

    private void analyze(String sql, long rows) {
        if (rows > MANY) {
            client.sql(sql).query(String.class).list();
        }
    }
}
