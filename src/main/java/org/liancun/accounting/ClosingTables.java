package org.liancun.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of closing. */
@Component
class ClosingTables {
    /** In one order, so that two closings of many books cannot wait for each other. */
    static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtext('liancun.voucher'), hashtext(b.id))
              FROM (SELECT DISTINCT id::text AS id FROM unnest(?::uuid[]) AS u (id) ORDER BY 1) b""";

    /** What income, expense and the accounts of the close have left, by sub-account. */
    static final String LEFT = """
            WITH closed AS MATERIALIZED (
                SELECT a.id, r.role
                  FROM ledger.v_account a
                  JOIN accounting.v_account_role r ON r.chart_id = a.chart_id AND starts_with(a.code, r.code)
                 WHERE a.county_code = access.county() AND a.book_id = ANY (:books::uuid[])
                   AND r.role IN ('income', 'expense', 'result', 'distributions', 'pending'))
            SELECT p.book_id, p.account_code, c.role, p.party_id, p.counter_book_id, sum(p.amount)::bigint AS amount,
                   coalesce(sum(p.amount) FILTER (WHERE p.effective_on < :first), 0)::bigint AS before
              FROM closed c
              JOIN ledger.v_posting p ON p.account_id = c.id
             WHERE p.county_code = access.county() AND p.effective_on <= :last
             GROUP BY p.book_id, p.account_code, c.role, p.party_id, p.counter_book_id
            HAVING sum(p.amount) <> 0 OR coalesce(sum(p.amount) FILTER (WHERE p.effective_on < :first), 0) <> 0
             ORDER BY p.book_id, p.account_code, p.party_id, p.counter_book_id""";

    /** How many entries of the close stand on that day, the highest number of their word, and where they lead. */
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
             GROUP BY b.id""";

    static final String POSTED_MONTHS = """
            SELECT DISTINCT date_trunc('month', effective_on)::date
              FROM ledger.v_entry
             WHERE county_code = access.county() AND book_id = ? AND effective_on < ?""";

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

    void lock(List<UUID> books) {
        client.sql(LOCK).param(books.toArray(UUID[]::new)).query((rows, n) -> true).list();
    }

    /** The months before a day in which anything was posted. */
    Set<YearMonth> postedMonths(UUID book, LocalDate before) {
        return client.sql(POSTED_MONTHS).params(book, before).query(LocalDate.class).list().stream()
                .map(YearMonth::from).collect(Collectors.toSet());
    }

    List<Left> left(List<UUID> books, LocalDate first, LocalDate last) {
        return client.sql(LEFT)
                .param("books", books.toArray(UUID[]::new)).param("first", first).param("last", last)
                .query((rows, n) -> new Left(rows.getObject("book_id", UUID.class), rows.getString("account_code"),
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
