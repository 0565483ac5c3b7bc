package org.liancun.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of books and their months. */
@Component
class BookTables {
    static final String INSERT = """
            INSERT INTO ledger.book (county_code, id, code, chart_id, organisation_id, organisation_code, place_code,
                                     name_zh, name_en, opened_on, restated)
            SELECT o.county_code, n.id, n.code, n.chart_id, o.id, o.code, o.place_code, o.name_zh, o.name_en,
                   n.opened_on, n.opened_on < c.in_force_from
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::date[])
                   AS n (id, code, chart_id, organisation_id, opened_on)
              JOIN registry.organisation o ON o.county_code = ? AND o.id = n.organisation_id
              JOIN ledger.chart c ON c.id = n.chart_id
            ON CONFLICT (county_code, code) DO NOTHING""";

    static final String OPEN_MONTHS = """
            INSERT INTO ledger.period (county_code, book_id, month)
            SELECT ?, b.id, make_date(y.year, m.month, 1)
              FROM unnest(?::uuid[]) AS b (id), unnest(?::int[]) AS y (year), generate_series(1, 12) AS m (month)
            ON CONFLICT DO NOTHING""";

    static final String BOOKS = """
            SELECT id, code, chart_id, organisation_id, organisation_code, place_code, name_zh, name_en, opened_on,
                   restated
              FROM ledger.book
             WHERE county_code = access.county()
               AND (access.wide() OR access.sees(place_code, organisation_code))""";

    static final String PERIODS = """
            SELECT p.month, p.state, c.changed_by, c.reason
              FROM ledger.period p
              LEFT JOIN LATERAL (
                   SELECT changed_by, reason FROM ledger.period_change c
                    WHERE c.county_code = p.county_code AND c.book_id = p.book_id AND c.month = p.month
                    ORDER BY c.id DESC LIMIT 1) c ON true
             WHERE p.county_code = access.county() AND p.book_id = ?
             ORDER BY p.month""";

    static final String CHANGES = """
            SELECT month, state, changed_by, reason, changed_at FROM ledger.period_change
             WHERE county_code = access.county() AND book_id = ? ORDER BY id""";

    private final JdbcClient client;

    BookTables(JdbcClient client) {
        this.client = client;
    }

    void insert(List<Books.OpenBook> books, String county) {
        client.sql(INSERT)
                .param(books.stream().map(Books.OpenBook::id).toArray(UUID[]::new))
                .param(books.stream().map(Books.OpenBook::code).toArray(String[]::new))
                .param(books.stream().map(Books.OpenBook::chart).toArray(String[]::new))
                .param(books.stream().map(Books.OpenBook::organisation).toArray(UUID[]::new))
                .param(books.stream().map(book -> book.openedOn().toString()).toArray(String[]::new))
                .param(county)
                .update();
    }

    void openMonths(List<UUID> books, List<FiscalYear> years, String county) {
        client.sql(OPEN_MONTHS)
                .param(county)
                .param(books.toArray(UUID[]::new))
                .param(years.stream().map(FiscalYear::value).toArray(Integer[]::new))
                .update();
    }

    void setPeriod(UUID book, YearMonth month, String state, String person, String reason, String county) {
        client.sql("SELECT ledger.set_period(?, ?, ?, ?, ?, ?)")
                .params(county, book, month.atDay(1), state, person, reason)
                .query((rows, n) -> rows.getObject(1))
                .list();
    }

    Optional<Book> find(String code) {
        return client.sql(BOOKS + " AND code = ?").param(code).query(BookTables::book).optional();
    }

    List<Book> all() {
        return client.sql(BOOKS + " ORDER BY code").query(BookTables::book).list();
    }

    List<Books.Period> periods(UUID book) {
        return client.sql(PERIODS)
                .param(book)
                .query((rows, n) -> new Books.Period(
                        YearMonth.from(rows.getObject("month", LocalDate.class)), rows.getString("state").equals("open"),
                        rows.getString("changed_by"), rows.getString("reason")))
                .list();
    }

    List<Books.Change> changes(UUID book) {
        return client.sql(CHANGES)
                .param(book)
                .query((rows, n) -> new Books.Change(YearMonth.from(rows.getObject("month", LocalDate.class)),
                        rows.getString("state").equals("open"), rows.getString("changed_by"), rows.getString("reason"),
                        rows.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Book book(ResultSet rows, int n) throws SQLException {
        return new Book(rows.getObject("id", UUID.class), rows.getString("code"), rows.getString("chart_id"),
                rows.getObject("organisation_id", UUID.class), rows.getString("organisation_code"),
                rows.getString("place_code"), rows.getString("name_zh"), rows.getString("name_en"),
                rows.getObject("opened_on", LocalDate.class), rows.getBoolean("restated"));
    }
}
