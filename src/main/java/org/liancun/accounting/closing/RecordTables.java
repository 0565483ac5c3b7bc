package org.liancun.accounting.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of how the checklist stood each time a person closed a month. */
@Component
class RecordTables {
    static final String ADD = """
            INSERT INTO accounting.closed_point (county_code, book_id, month, no, point, account, must, state, figure)
            SELECT access.county(), :book, :month, p.no, p.point, p.account, p.must, p.state, p.figure
              FROM unnest(:points::text[], :accounts::text[], :musts::boolean[], :states::text[], :figures::text[])
                   WITH ORDINALITY AS p (point, account, must, state, figure, no)""";

    static final String OF_YEAR = """
            SELECT month, point, account, must, state, figure, closed_by, closed_at
              FROM accounting.closed_point
             WHERE county_code = access.county() AND book_id = ? AND month BETWEEN ? AND ?
             ORDER BY closed_at, no""";

    private final JdbcClient client;

    RecordTables(JdbcClient client) {
        this.client = client;
    }

    /** A point as it stood at a close. */
    record ClosedPoint(YearMonth month, String point, String account, boolean must, String state, String figure,
            String by, Instant at) {}

    void add(UUID book, YearMonth month, List<ClosingPoint> points) {
        client.sql(ADD)
                .param("book", book).param("month", month.atDay(1))
                .param("points", texts(points, ClosingPoint::point))
                .param("accounts", texts(points, point -> point.finding().account()))
                .param("musts", points.stream().map(ClosingPoint::must).toArray(Boolean[]::new))
                .param("states", texts(points, point -> point.state().word()))
                .param("figures", texts(points, point -> point.finding().figure()))
                .update();
    }

    List<ClosedPoint> ofYear(UUID book, FiscalYear year) {
        return client.sql(OF_YEAR).params(book, year.first(), year.last())
                .query((row, n) -> new ClosedPoint(YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("point"), row.getString("account"), row.getBoolean("must"),
                        row.getString("state"), row.getString("figure"), row.getString("closed_by"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String[] texts(List<ClosingPoint> points, Function<ClosingPoint, String> text) {
        return points.stream().map(text).toArray(String[]::new);
    }
}
