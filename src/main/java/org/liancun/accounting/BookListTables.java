package org.liancun.accounting;

import java.util.List;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of lists of books. */
@Component
class BookListTables {
    /** Over all books in one go; a memorandum book stands in the row of its statutory one. */
    static final String OF = """
            WITH book AS (
                SELECT * FROM unnest(:ids::uuid[], :codes::text[], :zh::text[], :en::text[], :places::text[])
                           AS b (id, code, name_zh, name_en, place_code)),
            month AS (
                SELECT p.book_id, count(*)::int AS months, (count(*) FILTER (WHERE p.state = 'closed'))::int AS closed
                  FROM ledger.v_period p
                 WHERE p.county_code = access.county() AND p.month BETWEEN :from AND :to
                 GROUP BY p.book_id),
            entry AS (
                SELECT e.book_id, count(*)::int AS entries,
                       bool_or(e.kind = 'closing' AND e.effective_on = :to) AS year_closed
                  FROM ledger.v_entry e
                 WHERE e.county_code = access.county() AND e.effective_on BETWEEN :from AND :to
                 GROUP BY e.book_id)
            SELECT b.id, b.code, b.name_zh, b.name_en, coalesce(t.name_zh, '') AS township_zh,
                   coalesce(t.name_en, '') AS township_en, coalesce(e.entries, 0) AS entries,
                   coalesce(m.months, 0) AS months, coalesce(m.closed, 0) AS closed,
                   coalesce(e.year_closed, false) AS year_closed,
                   (SELECT o.code FROM book o WHERE o.code = b.code || '-M') AS memorandum
              FROM book b
              LEFT JOIN month m ON m.book_id = b.id
              LEFT JOIN entry e ON e.book_id = b.id
              LEFT JOIN registry.v_place t
                ON t.county_code = access.county() AND t.kind = 'township' AND starts_with(b.place_code, t.code)
             WHERE b.code NOT LIKE '%-M' AND (starts_with(b.place_code, :place) OR starts_with(b.code, :place))
             ORDER BY b.code""";

    private final JdbcClient client;
    private final Books books;

    BookListTables(JdbcClient client, Books books) {
        this.client = client;
        this.books = books;
    }

    List<BookList.Row> of(String place, FiscalYear year) {
        List<Book> all = books.all();
        return client.sql(OF)
                .param("ids", all.stream().map(Book::id).toArray(UUID[]::new))
                .param("codes", all.stream().map(Book::code).toArray(String[]::new))
                .param("zh", all.stream().map(Book::nameZh).toArray(String[]::new))
                .param("en", all.stream().map(Book::nameEn).toArray(String[]::new))
                .param("places", all.stream().map(Book::placeCode).toArray(String[]::new))
                .param("from", year.first()).param("to", year.last()).param("place", place)
                .query((rows, n) -> new BookList.Row(rows.getObject("id", UUID.class), rows.getString("code"),
                        rows.getString("memorandum"), rows.getString("name_zh"), rows.getString("name_en"),
                        rows.getString("township_zh"), rows.getString("township_en"), rows.getInt("entries"),
                        rows.getInt("months"), rows.getInt("closed"), rows.getBoolean("year_closed")))
                .list();
    }
}
