package org.liancun.accounting.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of voucher numbers. */
@Component
class NumberTables {
    /**
     * Numbers are the month, a word and figures: 2023-07-记-0012. What is missing before the highest of each word is
     * found as the space between a number and the one before it; what has another form has no place in a row.
     */
    static final String OF = """
            WITH numbered AS (
                SELECT e.book_id, m[1] AS word, m[2]::int AS no, length(m[2]) AS width
                  FROM ledger.v_entry e
                 CROSS JOIN LATERAL regexp_match(e.number, '^[0-9]{4}-[0-9]{2}-([^0-9-]+)-([0-9]{1,6})$') AS m
                 WHERE e.county_code = access.county() AND e.book_id = ANY (:books)
                   AND e.effective_on BETWEEN :first AND :last AND m IS NOT NULL),
            stepped AS (
                SELECT book_id, word, no, width,
                       coalesce(lag(no) OVER (PARTITION BY book_id, word ORDER BY no), 0) AS before
                  FROM numbered),
            hole AS (
                SELECT book_id, word, before + 1 AS low,
                       word || '-' || lpad((before + 1)::text, width, '0')
                       || CASE WHEN no = before + 2 THEN ''
                               ELSE '–' || word || '-' || lpad((no - 1)::text, width, '0') END AS numbers
                  FROM stepped WHERE no > before + 1),
            word AS (
                SELECT book_id, count(*)::int AS vouchers, word || '-' || lpad(max(no)::text, max(width), '0') AS last
                  FROM numbered GROUP BY book_id, word)
            SELECT w.book_id, sum(w.vouchers)::int AS vouchers, string_agg(w.last, ', ' ORDER BY w.last) AS last,
                   coalesce((SELECT string_agg(h.numbers, ', ' ORDER BY h.word, h.low)
                               FROM hole h WHERE h.book_id = w.book_id), '') AS missing
              FROM word w
             GROUP BY w.book_id""";

    private final JdbcClient client;

    NumberTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * The numbers of a book in a month.
     *
     * @param last the highest of each word
     * @param missing those that are missing below it; empty for none
     */
    record Numbered(UUID book, int vouchers, String last, String missing) {}

    List<Numbered> of(UUID[] books, YearMonth month) {
        return client.sql(OF)
                .param("books", books).param("first", month.atDay(1)).param("last", month.atEndOfMonth())
                .query((rows, n) -> new Numbered(rows.getObject("book_id", UUID.class), rows.getInt("vouchers"),
                        rows.getString("last"), rows.getString("missing")))
                .list();
    }
}
