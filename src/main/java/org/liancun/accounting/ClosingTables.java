package org.liancun.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of closing. */
@Component
class ClosingTables {
    /**
     * In one order, so that two closings of many books cannot wait for each other. Books share a thousand locks: the server
     * has no room for one of each of fifty thousand.
     */
    static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtext('liancun.voucher'), b.key)
              FROM (SELECT DISTINCT hashtext(id::text) & 1023 AS key FROM unnest(?::uuid[]) AS u (id) ORDER BY 1) b""";

    /**
     * What the accounts of some roles have left, by sub-account. They are looked up by their codes (':' comes after
     * every digit): a book has accounts for each household, and none of those is asked for.
     */
    static final String LEFT = """
            WITH role AS MATERIALIZED (
                SELECT chart_id, role, code, code || ':' AS above
                  FROM accounting.v_account_role WHERE role = ANY (:roles::text[])),
            closed AS MATERIALIZED (
                SELECT b.id AS book_id, a.id, a.code, r.role, a.party_id, a.counter_book_id
                  FROM ledger.v_book b
                  JOIN role r ON r.chart_id = b.chart_id
                 CROSS JOIN LATERAL (
                       SELECT x.id, x.code, x.party_id, x.counter_book_id FROM ledger.v_account x
                        WHERE x.county_code = access.county() AND x.book_id = b.id AND x.code >= r.code
                          AND x.code < r.above AND starts_with(x.code, r.code)
                       OFFSET 0) a
                 WHERE b.county_code = access.county() AND b.id = ANY (:books::uuid[]))
            SELECT c.book_id, c.code, c.role, c.party_id, c.counter_book_id, sum(l.amount)::bigint AS amount,
                   coalesce(sum(l.amount) FILTER (WHERE l.effective_on < :first), 0)::bigint AS before
              FROM closed c
              JOIN ledger.v_line l ON l.county_code = access.county() AND l.account_id = c.id AND l.effective_on <= :last
             GROUP BY c.book_id, c.code, c.role, c.party_id, c.counter_book_id
            HAVING sum(l.amount) <> 0 OR coalesce(sum(l.amount) FILTER (WHERE l.effective_on < :first), 0) <> 0
             ORDER BY c.book_id, c.code, c.party_id, c.counter_book_id""";

    /**
     * How many entries of the close stand on that day, the highest number of their word, and where they lead. In the order of
     * the books, so that what is then posted in each finds its neighbours' pages still at hand.
     */
    static final String STANDING = """
            SELECT b.id AS book_id, min(v.chart_id) AS chart_id,
                   count(e.id) FILTER (WHERE e.kind = 'closing' AND e.effective_on = :last)::int AS closings,
                   coalesce(max(CASE WHEN starts_with(e.number, :prefix)
                                      AND substr(e.number, length(:prefix) + 1) ~ '^[0-9]{1,6}$'
                                     THEN substr(e.number, length(:prefix) + 1)::int END), 0) AS highest
              FROM unnest(:books::uuid[]) AS b (id)
              JOIN ledger.v_book v ON v.county_code = access.county() AND v.id = b.id
              LEFT JOIN ledger.v_entry e
                ON e.county_code = access.county() AND e.book_id = b.id AND e.effective_on BETWEEN :month AND :last
             GROUP BY b.id ORDER BY b.id""";

    /** The first month of each book before another one that is open and in which something was posted. */
    static final String OPEN_BEFORE = """
            SELECT p.book_id, min(p.month) AS month
              FROM ledger.v_period p
             WHERE p.county_code = access.county() AND p.book_id = ANY (:books::uuid[]) AND p.state = 'open'
               AND p.month < :month
               AND EXISTS (SELECT 1 FROM ledger.v_entry e
                            WHERE e.county_code = p.county_code AND e.book_id = p.book_id
                              AND e.effective_on >= p.month AND e.effective_on < p.month + interval '1 month')
             GROUP BY p.book_id""";

    /**
     * The first day of a month at whose end an account stood in credit, at most one for each book. Balances before the
     * month are handed in, so that only its own postings are read.
     */
    static final String IN_CREDIT = """
            WITH opened AS (
                SELECT * FROM unnest(:books::uuid[], :codes::text[], :openings::bigint[]) AS o (book_id, code, amount)),
            moved AS (
                SELECT book_id, code, :first::date AS day, amount FROM opened
                UNION ALL
                SELECT o.book_id, o.code, p.effective_on, p.amount
                  FROM opened o
                  JOIN ledger.v_account a ON a.county_code = access.county() AND a.book_id = o.book_id AND a.code = o.code
                  JOIN ledger.v_posting p ON p.county_code = a.county_code AND p.account_id = a.id
                 WHERE p.effective_on BETWEEN :first AND :last),
            stood AS (
                SELECT book_id, code, day, sum(sum(amount)) OVER (PARTITION BY book_id, code ORDER BY day) AS balance
                  FROM moved GROUP BY book_id, code, day)
            SELECT DISTINCT ON (book_id) book_id, code, day, balance::bigint AS balance
              FROM stood WHERE balance < 0
             ORDER BY book_id, day, code""";

    private final JdbcClient client;
    private final ChartIndex charts;

    ClosingTables(JdbcClient client, ChartIndex charts) {
        this.client = client;
        this.charts = charts;
    }

    /**
     * Balance of a sub-account, debit positive.
     *
     * @param before the part of it from before the year
     */
    record Left(UUID book, String account, AccountRole role, @Nullable UUID party, @Nullable UUID counterBook,
            long amount, long before) {}

    /** Where a book's closing entries and numbers stand. */
    record Standing(UUID book, ChartGuide chart, int closings, int highest) {}

    /** An account with what it had before a month, debit positive. */
    record Opened(UUID book, String code, long amount) {}

    /** A day at whose end an account stood in credit. */
    record InCredit(String account, LocalDate day, long balance) {}

    void lock(List<UUID> books) {
        client.sql(LOCK).param(books.toArray(UUID[]::new)).query((rows, n) -> true).list();
    }

    /** The first month before another one that was posted in and not closed, of each book that has one. */
    Map<UUID, YearMonth> openBefore(List<UUID> books, YearMonth month) {
        Map<UUID, YearMonth> open = new HashMap<>();
        client.sql(OPEN_BEFORE)
                .param("books", books.toArray(UUID[]::new)).param("month", month.atDay(1))
                .query(rows -> {
                    open.put(rows.getObject("book_id", UUID.class),
                            YearMonth.from(rows.getObject("month", LocalDate.class)));
                });
        return open;
    }

    /** The first day of the month on which one of the accounts stood in credit, of each book that has such a day. */
    Map<UUID, InCredit> inCredit(List<Opened> accounts, YearMonth month) {
        Map<UUID, InCredit> days = new HashMap<>();
        client.sql(IN_CREDIT)
                .param("books", accounts.stream().map(Opened::book).toArray(UUID[]::new))
                .param("codes", accounts.stream().map(Opened::code).toArray(String[]::new))
                .param("openings", accounts.stream().map(Opened::amount).toArray(Long[]::new))
                .param("first", month.atDay(1)).param("last", month.atEndOfMonth())
                .query(rows -> {
                    days.put(rows.getObject("book_id", UUID.class), new InCredit(rows.getString("code"),
                            rows.getObject("day", LocalDate.class), rows.getLong("balance")));
                });
        return days;
    }

    List<Left> left(List<UUID> books, Set<AccountRole> roles, FiscalYear year) {
        return client.sql(LEFT)
                .param("books", books.toArray(UUID[]::new))
                .param("roles", roles.stream().map(AccountRole::word).toArray(String[]::new))
                .param("first", year.first()).param("last", year.last())
                .query((rows, n) -> new Left(rows.getObject("book_id", UUID.class), rows.getString("code"),
                        AccountRole.of(rows.getString("role")), rows.getObject("party_id", UUID.class),
                        rows.getObject("counter_book_id", UUID.class), rows.getLong("amount"),
                        rows.getLong("before")))
                .list();
    }

    List<Standing> standing(List<UUID> books, LocalDate last, String prefix) {
        return client.sql(STANDING)
                .param("books", books.toArray(UUID[]::new)).param("last", last).param("month", last.withDayOfMonth(1))
                .param("prefix", prefix)
                .query((rows, n) -> new Standing(
                        rows.getObject("book_id", UUID.class),
                        charts.guide(rows.getString("chart_id")).orElseThrow(), rows.getInt("closings"),
                        rows.getInt("highest")))
                .list();
    }
}
