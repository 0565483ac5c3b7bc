package org.liancun.accounting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of lists of entries. */
@Component
class VoucherListTables {
    static final String FIND = """
            WITH found AS (
                SELECT e.id, e.effective_on, e.number, e.kind, e.memo, e.document_id, e.county_code
                  FROM ledger.v_entry e
                 WHERE e.county_code = access.county() AND e.book_id = :book AND e.effective_on BETWEEN :from AND :to
                   AND (:text = '' OR strpos(lower(e.memo), lower(:text)) > 0 OR strpos(lower(e.number), lower(:text)) > 0
                        OR EXISTS (SELECT 1 FROM ledger.v_posting q
                                    WHERE q.county_code = e.county_code AND q.entry_id = e.id
                                      AND abs(q.amount) = :amount))
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

    private final JdbcClient client;

    VoucherListTables(JdbcClient client) {
        this.client = client;
    }

    List<VoucherList.Row> find(VoucherList.Search search, int most) {
        VoucherList.@Nullable Cursor after = search.after();
        return client.sql(FIND)
                .param("book", search.book()).param("from", search.from()).param("to", search.to())
                .param("text", search.text()).param("amount", search.amount(), Types.BIGINT)
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
