package org.liancun.payout;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what a payout is proven by. */
@Component
class ProofTables {
    static final String APPLIED = """
            SELECT last_net_fen, subsidies_fen, coalesce(policy_organisation, '') AS policy_organisation,
                   coalesce(policy_year_from, 0) AS policy_year_from, coalesce(policy_version, 0) AS policy_version
              FROM payout.payout WHERE county_code = access.county() AND id = ?""";

    static final String LINES = """
            SELECT part_no, holder_code, weight, amount_fen FROM payout.line
             WHERE county_code = access.county() AND payout_id = ? ORDER BY no""";

    private static final int FETCH = 5_000;
    private final JdbcClient client;

    ProofTables(JdbcClient client) {
        this.client = client;
    }

    /** Which version of which policy was applied; version 0 where that was not kept. */
    record Applied(@Nullable Long lastNet, @Nullable Long subsidies, String organisation, int yearFrom, int version) {}

    Applied applied(UUID payout) {
        return client.sql(APPLIED)
                .param(payout)
                .query((row, n) -> new Applied(row.getObject("last_net_fen", Long.class),
                        row.getObject("subsidies_fen", Long.class), row.getString("policy_organisation"),
                        row.getInt("policy_year_from"), row.getInt("policy_version")))
                .single();
    }

    /** What a holder has and gets in one part. */
    record Line(int part, String holder, long weight, long amount) {}

    /** To be closed by the caller. */
    Stream<Line> lines(UUID payout) {
        return client.sql(LINES)
                .withFetchSize(FETCH)
                .param(payout)
                .query((row, n) -> new Line(row.getInt("part_no"), row.getString("holder_code"), row.getLong("weight"),
                        row.getLong("amount_fen")))
                .stream();
    }
}
