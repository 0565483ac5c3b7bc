package org.liancun.accounting.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the work list. */
@Component
class WorkListTables {
    /** Over all books in one go. A submitted draft waits for the reader unless the book asks for another than its writers. */
    static final String OF = """
            WITH book AS (
                SELECT * FROM unnest(:ids::uuid[], :codes::text[], :zh::text[], :en::text[], :places::text[])
                           AS b (id, code, name_zh, name_en, place_code)),
            waiting AS (
                SELECT d.book_id, s.state,
                       EXISTS (SELECT 1 FROM accounting.draft_step w
                                WHERE w.county_code = d.county_code AND w.draft_id = d.id AND w.state = 'kept'
                                  AND w.actor = access.actor()) AS wrote,
                       coalesce((SELECT t.asked FROM accounting.two_persons t
                                  WHERE t.county_code = d.county_code AND t.book_id = d.book_id
                                  ORDER BY t.id DESC LIMIT 1), false) AS two
                  FROM accounting.draft d
                  JOIN accounting.draft_step s ON s.county_code = d.county_code AND s.draft_id = d.id AND s.no = d.step
                 WHERE d.county_code = access.county() AND s.state NOT IN ('booked', 'discarded')
                   AND NOT EXISTS (SELECT 1 FROM ledger.v_entry e WHERE e.county_code = d.county_code AND e.id = d.id)),
            draft AS (
                SELECT book_id, (count(*) FILTER (WHERE :accountant AND CASE state
                           WHEN 'submitted' THEN NOT (two AND wrote) WHEN 'checked' THEN true ELSE wrote END))::int AS mine,
                       (count(*) FILTER (WHERE state = 'kept'))::int AS kept,
                       (count(*) FILTER (WHERE state = 'submitted'))::int AS submitted,
                       (count(*) FILTER (WHERE state = 'returned'))::int AS returned,
                       (count(*) FILTER (WHERE state = 'checked'))::int AS checked
                  FROM waiting GROUP BY book_id),
            month AS (
                SELECT p.book_id, (count(*) FILTER (WHERE p.month < :month))::int AS behind, min(p.month) AS next
                  FROM ledger.v_period p
                 WHERE p.county_code = access.county() AND p.state = 'open'
                 GROUP BY p.book_id)
            SELECT b.code, b.name_zh, b.name_en, coalesce(t.name_zh, '') AS township_zh,
                   coalesce(t.name_en, '') AS township_en, coalesce(d.mine, 0) AS mine, coalesce(d.kept, 0) AS kept,
                   coalesce(d.submitted, 0) AS submitted, coalesce(d.returned, 0) AS returned,
                   coalesce(d.checked, 0) AS checked, coalesce(m.behind, 0) AS behind, m.next,
                   (SELECT e.effective_on FROM ledger.v_entry e
                     WHERE e.county_code = access.county() AND e.book_id = b.id
                     ORDER BY e.effective_on DESC LIMIT 1) AS last_on
              FROM book b
              LEFT JOIN draft d ON d.book_id = b.id
              LEFT JOIN month m ON m.book_id = b.id
              LEFT JOIN registry.v_place t
                ON t.county_code = access.county() AND t.kind = 'township' AND starts_with(b.place_code, t.code)
             WHERE b.code NOT LIKE '%-M' AND (starts_with(b.place_code, :place) OR starts_with(b.code, :place))
             ORDER BY coalesce(d.mine, 0) DESC, coalesce(m.behind, 0) DESC, b.code""";

    private final JdbcClient client;
    private final Books books;

    WorkListTables(JdbcClient client, Books books) {
        this.client = client;
        this.books = books;
    }

    List<WorkList.Row> of(String place, boolean accountant, LocalDate month) {
        List<Book> all = books.all();
        return client.sql(OF)
                .param("ids", all.stream().map(Book::id).toArray(UUID[]::new))
                .param("codes", all.stream().map(Book::code).toArray(String[]::new))
                .param("zh", all.stream().map(Book::nameZh).toArray(String[]::new))
                .param("en", all.stream().map(Book::nameEn).toArray(String[]::new))
                .param("places", all.stream().map(Book::placeCode).toArray(String[]::new))
                .param("accountant", accountant).param("month", month).param("place", place)
                .query(WorkListTables::row)
                .list();
    }

    private static WorkList.Row row(ResultSet row, int n) throws SQLException {
        @Nullable LocalDate next = row.getObject("next", LocalDate.class);
        return new WorkList.Row(row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("township_zh"), row.getString("township_en"), row.getInt("mine"), row.getInt("kept"),
                row.getInt("submitted"), row.getInt("returned"), row.getInt("checked"),
                row.getObject("last_on", LocalDate.class), row.getInt("behind"),
                next == null ? null : YearMonth.from(next));
    }
}
