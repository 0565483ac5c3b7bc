package org.liancun.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of opening balances. */
@Component
class OpeningTables {
    static final String STANDING = """
            SELECT e.book_id, e.id, e.effective_on, e.kind
              FROM ledger.v_entry e
             WHERE e.county_code = access.county() AND e.book_id = ANY (?) AND e.kind = 'opening'
               AND NOT EXISTS (SELECT 1 FROM ledger.v_entry r
                                WHERE r.county_code = e.county_code AND r.reverses = e.id)
             ORDER BY e.book_id, e.effective_on""";

    /**
     * The first that was booked in each book up to a day, other opening balances before anything else; what was taken
     * back and what took it back left out.
     */
    static final String EARLY = """
            SELECT o.book_id, e.id, e.effective_on, e.kind
              FROM unnest(:books::uuid[], :entries::uuid[], :days::date[]) AS o (book_id, entry_id, day)
             CROSS JOIN LATERAL (
                   SELECT x.id, x.effective_on, x.kind
                     FROM ledger.v_entry x
                    WHERE x.county_code = access.county() AND x.book_id = o.book_id AND x.id <> o.entry_id
                      AND (x.effective_on <= o.day OR x.kind = 'opening') AND x.reverses IS NULL
                      AND NOT EXISTS (SELECT 1 FROM ledger.v_entry r
                                       WHERE r.county_code = x.county_code AND r.reverses = x.id)
                    ORDER BY x.kind = 'opening' DESC, x.effective_on, x.id
                    LIMIT 1) e""";

    /** Opening balances that stand, row by row. */
    static final String EXPORT = """
            SELECT p.book_code, p.effective_on, p.account_code, n.name_zh, p.amount, coalesce(o.code, h.code) AS party,
                   d.number AS document
              FROM ledger.v_posting p
              JOIN ledger.v_account_name n ON n.county_code = p.county_code AND n.account_id = p.account_id
              LEFT JOIN registry.v_organisation o ON o.county_code = p.county_code AND o.id = p.party_id
              LEFT JOIN registry.v_household h ON h.county_code = p.county_code AND h.id = p.party_id
              LEFT JOIN registry.v_document d ON d.county_code = p.county_code AND d.id = p.document_id
             WHERE p.county_code = access.county() AND p.kind = 'opening'
               AND NOT EXISTS (SELECT 1 FROM ledger.v_entry r
                                WHERE r.county_code = p.county_code AND r.reverses = p.entry_id)
             ORDER BY p.book_code, p.no""";

    private final JdbcClient client;
    private final VoucherTables vouchers;

    OpeningTables(JdbcClient client, VoucherTables vouchers) {
        this.client = client;
        this.vouchers = vouchers;
    }

    /** An entry that stands in a book. */
    record Early(UUID book, UUID entry, LocalDate day, String kind) {}

    /** A book to be opened by an entry on a day. */
    record Asked(UUID book, UUID entry, LocalDate day) {}

    /** A row as it is written. */
    record Exported(String book, LocalDate day, String account, String name, long amount, @Nullable String party,
            @Nullable String document) {}

    void lock(UUID book) {
        vouchers.lock(book);
    }

    List<Early> standing(List<UUID> books) {
        return client.sql(STANDING).param((Object) books.toArray(UUID[]::new)).query(OpeningTables::early).list();
    }

    /** What keeps these books from being opened, at most one for each; an entry of the opening's own id does not. */
    List<Early> early(List<Asked> asked) {
        return client.sql(EARLY)
                .param("books", asked.stream().map(Asked::book).toArray(UUID[]::new))
                .param("entries", asked.stream().map(Asked::entry).toArray(UUID[]::new))
                .param("days", asked.stream().map(each -> each.day().toString()).toArray(String[]::new))
                .query(OpeningTables::early)
                .list();
    }

    void export(Consumer<Exported> each) {
        client.sql(EXPORT).query(rows -> {
            each.accept(new Exported(rows.getString("book_code"), rows.getObject("effective_on", LocalDate.class),
                    rows.getString("account_code"), rows.getString("name_zh"), rows.getLong("amount"),
                    rows.getString("party"), rows.getString("document")));
        });
    }

    private static Early early(ResultSet rows, int n) throws SQLException {
        return new Early(rows.getObject("book_id", UUID.class), rows.getObject("id", UUID.class),
                rows.getObject("effective_on", LocalDate.class), rows.getString("kind"));
    }
}
