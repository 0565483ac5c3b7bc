package org.liancun.accounting.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of drafts that a close would leave behind. */
@Component
class DraftPointTables {
    /** A day is compared as it is typed: what has not the form of one belongs to no month yet. */
    static final String WAITING = """
            SELECT d.book_id, count(*) AS waiting
              FROM accounting.draft d
              JOIN accounting.draft_step s ON s.county_code = d.county_code AND s.draft_id = d.id AND s.no = d.step
             WHERE d.county_code = access.county() AND d.book_id = ANY (?)
               AND s.state NOT IN ('booked', 'discarded')
               AND d.typed_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND d.typed_date COLLATE "C" <= ?
               AND NOT EXISTS (SELECT 1 FROM ledger.v_entry e WHERE e.county_code = d.county_code AND e.id = d.id)
             GROUP BY d.book_id""";

    private final JdbcClient client;

    DraftPointTables(JdbcClient client) {
        this.client = client;
    }

    /** How many wait in each book that are dated up to a day. */
    Map<UUID, Long> waiting(UUID[] books, LocalDate until) {
        Map<UUID, Long> waiting = new HashMap<>();
        client.sql(WAITING).param((Object) books).param(until.toString()).query(rows -> {
            waiting.put(rows.getObject("book_id", UUID.class), rows.getLong("waiting"));
        });
        return waiting;
    }
}
