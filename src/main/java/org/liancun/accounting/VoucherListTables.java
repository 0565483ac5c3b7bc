package org.liancun.accounting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of lists of entries. */
@Component
class VoucherListTables {
    /**
     * What is looked for is gathered from the postings of the book once, not entry by entry. A party's code counts from
     * its sixth digit on: every code of a county begins alike, and amounts are looked for by digits too.
     */
    static final String FIND = """
            WITH hit AS (
                SELECT DISTINCT p.entry_id
                  FROM ledger.v_posting p
                  LEFT JOIN registry.v_organisation o ON o.county_code = p.county_code AND o.id = p.party_id
                  LEFT JOIN registry.v_household h ON h.county_code = p.county_code AND h.id = p.party_id
                 WHERE :text <> '' AND p.county_code = access.county() AND p.book_id = :book
                   AND p.effective_on BETWEEN :from AND :to
                   AND (abs(p.amount) = :amount OR p.account_code = ANY (:accounts::text[])
                        OR length(:text) >= 6 AND starts_with(coalesce(o.code, h.code), upper(:text))
                        OR strpos(lower(concat_ws(' ', o.name_zh, o.name_en)), lower(:text)) > 0)),
            found AS (
                SELECT e.id, e.effective_on, e.number, e.kind, e.memo, e.document_id, e.county_code
                  FROM ledger.v_entry e
                  LEFT JOIN registry.v_document d
                    ON :text <> '' AND d.county_code = e.county_code AND d.id = e.document_id
                 WHERE e.county_code = access.county() AND e.book_id = :book AND e.effective_on BETWEEN :from AND :to
                   AND (:text = '' OR e.id IN (SELECT entry_id FROM hit)
                        OR strpos(lower(concat_ws(' ', e.memo, e.number, d.number, d.title)), lower(:text)) > 0)
                   AND (:after_on::date IS NULL
                        OR (e.effective_on, coalesce(e.number, ''), e.id) < (:after_on, :after_number, :after_id))
                 ORDER BY e.effective_on DESC, coalesce(e.number, '') DESC, e.id DESC
                 LIMIT :most)
            SELECT f.id, f.effective_on, f.number, f.kind, f.memo, f.document_id IS NOT NULL AS document,
                   EXISTS (SELECT 1 FROM ledger.v_entry r
                            WHERE r.county_code = f.county_code AND r.reverses = f.id) AS reversed,
                   s.units, s.totals
              FROM found f
              LEFT JOIN LATERAL (
                   SELECT array_agg(t.unit ORDER BY t.unit) AS units, array_agg(t.total ORDER BY t.unit) AS totals
                     FROM (SELECT p.unit, coalesce(sum(p.amount) FILTER (WHERE p.amount > 0), 0)::bigint AS total
                             FROM ledger.v_posting p
                            WHERE p.county_code = f.county_code AND p.entry_id = f.id GROUP BY p.unit) t) s ON true
             ORDER BY f.effective_on DESC, coalesce(f.number, '') DESC, f.id DESC""";

    static final String CHART = "SELECT chart_id FROM ledger.v_book WHERE county_code = access.county() AND id = ?";

    private final JdbcClient client;

    VoucherListTables(JdbcClient client) {
        this.client = client;
    }

    Optional<String> chart(UUID book) {
        return client.sql(CHART).param(book).query(String.class).optional();
    }

    /** @param accounts codes of the accounts that are looked for */
    List<VoucherList.Row> find(VoucherList.Search search, List<String> accounts, int most) {
        VoucherList.@Nullable Cursor after = search.after();
        return client.sql(FIND)
                .param("book", search.book()).param("from", search.from()).param("to", search.to())
                .param("text", search.text()).param("amount", search.amount(), Types.BIGINT)
                .param("accounts", accounts.toArray(String[]::new))
                .param("after_on", after == null ? null : after.date(), Types.DATE)
                .param("after_number", after == null ? "" : after.number())
                .param("after_id", after == null ? null : after.entry(), Types.OTHER)
                .param("most", most)
                .query((rows, n) -> row(rows))
                .list();
    }

    private static VoucherList.Row row(ResultSet rows) throws SQLException {
        return new VoucherList.Row(rows.getObject("id", UUID.class), rows.getObject("effective_on", LocalDate.class),
                rows.getString("number"), rows.getString("kind"), rows.getString("memo"), rows.getBoolean("document"),
                rows.getBoolean("reversed"), List.of((String[]) array(rows, "units")),
                List.of((Long[]) array(rows, "totals")));
    }

    private static Object array(ResultSet rows, String column) throws SQLException {
        Array array = rows.getArray(column);
        return array.getArray();
    }
}
