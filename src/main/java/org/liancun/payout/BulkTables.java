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
            SELECT set_config('work_mem', '64MB', true), set_config('default_statistics_target', '10', true)""";

    static final String ANALYZE = "SELECT access.analyze(VARIADIC ?::text[])::text";

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

    /**
     * Statistics of tables that were just written to. Each check of a foreign key keeps the plan that it made when the
     * table was small, and may have taken any index for it, or none; statistics make it plan again, before a check per
     * row reads all rows.
     */
    void count(long rows, String... tables) {
        if (rows > MANY) {
            client.sql(ANALYZE).param(tables).query(String.class).list();
        }
    }
}
