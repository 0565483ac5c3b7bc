package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a unit's own accounts. */
@Component
class OwnAccountTables {
    static final String LEFT = """
            SELECT unit, party_id, counter_book_id, sum(amount)::bigint AS amount, max(effective_on) AS last
              FROM ledger.v_posting
             WHERE county_code = access.county() AND book_id = ? AND account_code = ?
             GROUP BY unit, party_id, counter_book_id
            HAVING sum(amount) <> 0
             ORDER BY unit, party_id NULLS FIRST""";

    private final JdbcClient client;

    OwnAccountTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * What stands on an account for one party.
     *
     * @param last day on which it last moved
     */
    record Left(String unit, @Nullable UUID party, @Nullable UUID counterBook, long amount, LocalDate last) {}

    List<Left> left(UUID book, String account) {
        return client.sql(LEFT)
                .params(book, account)
                .query((rows, n) -> new Left(rows.getString("unit"), rows.getObject("party_id", UUID.class),
                        rows.getObject("counter_book_id", UUID.class), rows.getLong("amount"),
                        rows.getObject("last", LocalDate.class)))
                .list();
    }
}
