package org.liancun.accounting.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liancun.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of lists of slips, over all books in sight in one go. */
@Component
class SlipListTables {
    private static final String ROWS = """
            SELECT s.id, s.year, s.no, s.book_code, b.name_zh, b.name_en, s.direction, s.event_on, s.purpose, s.payee,
                   s.way, s.total_fen, s.state, s.state_at, s.noted_by, s.entry_id,
                   (SELECT count(*)::int FROM accounting.slip_paper p
                     WHERE p.county_code = s.county_code AND p.slip_id = s.id) AS papers
              FROM accounting.slip s
              JOIN ledger.v_book b ON b.county_code = s.county_code AND b.id = s.book_id
             WHERE s.county_code = access.county()
            """;

    /** What waits, the oldest first. */
    static final String WAITING = ROWS + """
               AND s.state = ANY (:states::text[]) AND (:book = '' OR s.book_code = :book)
             ORDER BY s.state_at, s.id LIMIT :most""";

    /** What was moved last stands first. */
    static final String FIND = ROWS + """
               AND (cardinality(:states::text[]) = 0 OR s.state = ANY (:states::text[]))
               AND (:book = '' OR s.book_code = :book)
               AND (:text = '' OR position(:text IN lower(concat_ws(' ', s.year || '-' || lpad(s.no::text, 4, '0'),
                        s.purpose, s.payee, s.book_code, b.name_zh, b.name_en, s.noted_by))) > 0
                    OR EXISTS (SELECT 1 FROM accounting.slip_invoice i
                                WHERE i.county_code = s.county_code AND i.slip_id = s.id AND i.key = :text))
               AND (:at::timestamptz IS NULL OR (s.state_at, s.id) < (:at::timestamptz, :id::uuid))
             ORDER BY s.state_at DESC, s.id DESC LIMIT :most""";

    static final String COUNTS = """
            SELECT s.book_code, b.name_zh, b.name_en, count(*)::int AS slips, sum(s.total_fen)::bigint AS total_fen,
                   min(s.state_at) AS since
              FROM accounting.slip s
              JOIN ledger.v_book b ON b.county_code = s.county_code AND b.id = s.book_id
             WHERE s.county_code = access.county() AND s.state = ANY (?::text[])
             GROUP BY s.book_code, b.name_zh, b.name_en
             ORDER BY min(s.state_at), s.book_code""";

    /** Handed in and not yet in the books, by book. */
    static final String UNBOOKED = """
            SELECT book_id, count(*) AS slips
              FROM accounting.slip
             WHERE county_code = access.county() AND book_id = ANY (:books) AND event_on <= :day
               AND state IN ('handed_in', 'confirmed', 'stamped', 'ready', 'returned')
             GROUP BY book_id""";

    private final JdbcClient client;

    SlipListTables(JdbcClient client) {
        this.client = client;
    }

    /** How many slips of a book up to a day are on their way and not booked; books without any are left out. */
    Map<UUID, Long> unbooked(UUID[] books, LocalDate day) {
        Map<UUID, Long> unbooked = new HashMap<>();
        client.sql(UNBOOKED).param("books", books).param("day", day)
                .query(rows -> {
                    unbooked.put(rows.getObject("book_id", UUID.class), rows.getLong("slips"));
                });
        return unbooked;
    }

    List<SlipList.Row> waiting(List<SlipState> states, String book, int most) {
        return client.sql(WAITING).param("states", codes(states)).param("book", book).param("most", most)
                .query(SlipListTables::row).list();
    }

    List<SlipList.Row> find(SlipList.Search search) {
        SlipList.Cursor after = search.after();
        return client.sql(FIND).param("states", codes(search.states())).param("book", search.book())
                .param("text", search.text().toLowerCase(Locale.ROOT))
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), Types.OTHER).param("most", search.most() + 1)
                .query(SlipListTables::row).list();
    }

    List<SlipList.Count> counts(List<SlipState> states) {
        return client.sql(COUNTS).param(codes(states))
                .query((row, n) -> new SlipList.Count(row.getString("book_code"), row.getString("name_zh"),
                        row.getString("name_en"), row.getInt("slips"), new Money(row.getLong("total_fen")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String[] codes(List<SlipState> states) {
        return states.stream().map(SlipState::code).toArray(String[]::new);
    }

    private static SlipList.Row row(ResultSet row, int n) throws SQLException {
        return new SlipList.Row(row.getObject("id", UUID.class), SlipTables.number(row), row.getString("book_code"),
                row.getString("name_zh"), row.getString("name_en"), SlipDirection.ofCode(row.getString("direction")),
                row.getObject("event_on", LocalDate.class), row.getString("purpose"), row.getString("payee"),
                PayWay.ofCode(row.getString("way")), new Money(row.getLong("total_fen")),
                SlipState.find(row.getString("state")).orElseThrow(),
                row.getObject("state_at", OffsetDateTime.class).toInstant(), row.getString("noted_by"),
                row.getInt("papers"), row.getObject("entry_id", UUID.class));
    }
}
