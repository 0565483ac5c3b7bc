package org.liancun.accounting.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what stands on slips. */
@Component
class SlipTables {
    /** One change of a slip after the other. */
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('liancun.slip'), hashtext(?))";

    /** Statutory books that the scope keeps: books are public facts of a county, so it is asked for by name. */
    static final String BOOKS = """
            SELECT id, code, chart_id, place_code, organisation_code, name_zh, name_en
              FROM ledger.v_book
             WHERE county_code = access.county() AND chart_id <> 'memorandum'
               AND access.sees(place_code, organisation_code)
             ORDER BY code""";

    static final String FIND = """
            SELECT s.*, b.name_zh, b.name_en, b.chart_id
              FROM accounting.slip s
              JOIN ledger.v_book b ON b.county_code = s.county_code AND b.id = s.book_id
             WHERE s.county_code = access.county() AND s.id = ?""";

    static final String LINES = """
            SELECT summary, amount_fen, account FROM accounting.slip_line
             WHERE county_code = access.county() AND slip_id = ? ORDER BY no""";

    static final String OF_ENTRY = """
            SELECT id FROM accounting.slip WHERE county_code = access.county() AND entry_id = ?""";

    static final String INSERT = """
            INSERT INTO accounting.slip (county_code, id, book_id, book_code, place_code, organisation_code, direction,
                                         event_on, purpose, payee, way, sheets, total_fen, noted_by, synthetic)
            SELECT access.county(), :id, b.id, b.code, b.place_code, b.organisation_code, :direction, :eventOn, :purpose,
                   :payee, :way, :sheets, :total, :by, false
              FROM ledger.v_book b WHERE b.county_code = access.county() AND b.id = :book""";

    static final String UPDATE = """
            UPDATE accounting.slip
               SET direction = :direction, event_on = :eventOn, purpose = :purpose, payee = :payee, way = :way,
                   sheets = :sheets, total_fen = :total
             WHERE county_code = access.county() AND id = :id""";

    static final String CLEAR_LINES =
            "DELETE FROM accounting.slip_line WHERE county_code = access.county() AND slip_id = ?";

    static final String ADD_LINES = """
            INSERT INTO accounting.slip_line (county_code, slip_id, no, summary, amount_fen, account)
            SELECT access.county(), :slip, l.no, l.summary, l.amount, l.account
              FROM unnest(:summaries::text[], :amounts::bigint[], :accounts::text[])
                   WITH ORDINALITY AS l (summary, amount, account, no)""";

    static final String NEXT_NUMBER = """
            UPDATE accounting.slip s
               SET year = :year, no = (SELECT coalesce(max(o.no), 0) + 1 FROM accounting.slip o
                                        WHERE o.county_code = s.county_code AND o.book_id = s.book_id AND o.year = :year)
             WHERE s.county_code = access.county() AND s.id = :id AND s.no IS NULL""";

    static final String DELETE = "DELETE FROM accounting.slip WHERE county_code = access.county() AND id = ?";

    private final JdbcClient client;

    SlipTables(JdbcClient client) {
        this.client = client;
    }

    void lock(String what) {
        client.sql(LOCK).param(what).query((rows, n) -> true).list();
    }

    List<SlipBook> books() {
        return client.sql(BOOKS).query(SlipTables::book).list();
    }

    Optional<StoredSlip> find(UUID id) {
        return client.sql(FIND).param(id).query((rows, n) -> stored(rows)).optional();
    }

    Optional<UUID> ofEntry(UUID entry) {
        return client.sql(OF_ENTRY).param(entry).query(UUID.class).optional();
    }

    void insert(SlipContent content, UUID book, String by) {
        written(INSERT, content).param("book", book).param("by", by).update();
        lines(content);
    }

    void update(SlipContent content) {
        written(UPDATE, content).update();
        lines(content);
    }

    private JdbcClient.StatementSpec written(String sql, SlipContent content) {
        return client.sql(sql).param("id", content.id()).param("direction", content.direction().code())
                .param("eventOn", content.eventOn()).param("purpose", content.purpose())
                .param("payee", content.payee()).param("way", content.way().code())
                .param("sheets", content.sheets()).param("total", content.total().fen());
    }

    private void lines(SlipContent content) {
        client.sql(CLEAR_LINES).param(content.id()).update();
        client.sql(ADD_LINES).param("slip", content.id())
                .param("summaries", content.lines().stream().map(SlipContent.Line::summary).toArray(String[]::new))
                .param("amounts", content.lines().stream().map(line -> line.amount().fen()).toArray(Long[]::new))
                .param("accounts", content.lines().stream().map(SlipContent.Line::account).toArray(String[]::new))
                .update();
    }

    /** Gives the slip the next number of its book and year, if it has none yet. */
    void number(UUID slip, String book, int year) {
        lock("number " + book);
        client.sql(NEXT_NUMBER).param("id", slip).param("year", year).update();
    }

    void delete(UUID slip) {
        client.sql(DELETE).param(slip).update();
    }

    private StoredSlip stored(ResultSet rows) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        List<SlipContent.Line> lines = client.sql(LINES).param(id)
                .query((line, n) -> new SlipContent.Line(line.getString("summary"), new Money(line.getLong("amount_fen")),
                        line.getString("account"))).list();
        SlipContent content = new SlipContent(id, rows.getString("book_code"),
                SlipDirection.ofCode(rows.getString("direction")), rows.getObject("event_on", LocalDate.class),
                rows.getString("purpose"), rows.getString("payee"), PayWay.ofCode(rows.getString("way")),
                rows.getInt("sheets"), lines, List.of());
        return new StoredSlip(slip(rows, content), content, new SlipBook(rows.getObject("book_id", UUID.class),
                content.book(), rows.getString("chart_id"), rows.getString("place_code"),
                rows.getString("organisation_code"), rows.getString("name_zh"), rows.getString("name_en")),
                rows.getString("noted_by"));
    }

    private static Slip slip(ResultSet rows, SlipContent content) throws SQLException {
        int step = rows.getInt("step_no");
        UUID document = rows.getObject("document_id", UUID.class);
        UUID entry = rows.getObject("entry_id", UUID.class);
        Slip.SlipHead head = new Slip.SlipHead(content.id(), number(rows), content.book(),
                rows.getString("place_code"), rows.getString("organisation_code"), content.direction(), content.way(),
                content.total());
        SlipState state = SlipState.find(rows.getString("state")).orElseThrow();
        return switch (state) {
            case NOTED -> new Slip.NotedSlip(head, step);
            case RETURNED -> new Slip.ReturnedSlip(head, step);
            case HANDED_IN -> new Slip.HandedInSlip(head, step);
            case CONFIRMED -> new Slip.ConfirmedSlip(head, step);
            case STAMPED -> new Slip.StampedSlip(head, step);
            case READY -> new Slip.ReadySlip(head, step, document);
            case BOOKED -> new Slip.BookedSlip(head, step, entry);
            case PAID, SETTLED -> new Slip.DoneSlip(head, step, entry, state);
            case DROPPED -> new Slip.DroppedSlip(head, step);
        };
    }

    static @Nullable String number(ResultSet rows) throws SQLException {
        int no = rows.getInt("no");
        return rows.wasNull() ? null : "%d-%04d".formatted(rows.getInt("year"), no);
    }

    private static SlipBook book(ResultSet rows, int n) throws SQLException {
        return new SlipBook(rows.getObject("id", UUID.class), rows.getString("code"), rows.getString("chart_id"),
                rows.getString("place_code"), rows.getString("organisation_code"), rows.getString("name_zh"),
                rows.getString("name_en"));
    }
}
