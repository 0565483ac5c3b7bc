package org.liancun.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of {@code vouchers.csv}: what its rows refer to, and the rows that an export writes. */
@Component
class VoucherFileTables {
    static final String PARTIES = """
            SELECT code, id FROM registry.v_organisation WHERE county_code = access.county()
            UNION ALL
            SELECT code, id FROM registry.v_household WHERE county_code = access.county()""";

    static final String DOCUMENTS = """
            SELECT number, id FROM registry.v_document WHERE county_code = access.county()""";

    /** Books whose last word on it asks for a second person. */
    static final String FOR_TWO = """
            SELECT book_id
              FROM (SELECT DISTINCT ON (book_id) book_id, asked
                      FROM accounting.two_persons
                     WHERE county_code = access.county()
                     ORDER BY book_id, id DESC) t
             WHERE asked""";

    static final String STANDING = """
            SELECT DISTINCT book_code || ' ' || number, entry_id
              FROM ledger.v_posting
             WHERE county_code = access.county() AND number IS NOT NULL AND no = 1""";

    /** Vouchers and their reversals; what other modules posted comes again from their own files. */
    static final String EXPORT = """
            SELECT p.book_code, p.effective_on, p.number, p.line, p.account_code, coalesce(s.summary, p.memo) AS summary,
                   p.amount, coalesce(o.code, h.code) AS party, d.number AS document, r.number AS reverses,
                   g.quantity_thousandths AS quantity, g.unit AS goods_unit, g.price_yuan_ten_thousandths AS price
              FROM ledger.v_posting p
              LEFT JOIN accounting.line_summary s
                ON s.county_code = p.county_code AND s.entry_id = p.entry_id AND s.line = p.line
              LEFT JOIN accounting.line_goods g
                ON g.county_code = p.county_code AND g.entry_id = p.entry_id AND g.line = p.line
              LEFT JOIN registry.v_organisation o ON o.county_code = p.county_code AND o.id = p.party_id
              LEFT JOIN registry.v_household h ON h.county_code = p.county_code AND h.id = p.party_id
              LEFT JOIN registry.v_document d ON d.county_code = p.county_code AND d.id = p.document_id
              LEFT JOIN ledger.v_entry r ON r.county_code = p.county_code AND r.id = p.reverses
             WHERE p.county_code = access.county() AND p.number IS NOT NULL
               AND (p.kind = 'voucher' OR (p.kind = 'reversal' AND r.kind = 'voucher'))
               AND (:from::date IS NULL OR p.effective_on BETWEEN :from AND :to)
             ORDER BY p.book_code, p.effective_on, p.reverses IS NOT NULL, p.number, p.no""";

    private final JdbcClient client;
    private final Books books;

    VoucherFileTables(JdbcClient client, Books books) {
        this.client = client;
        this.books = books;
    }

    /** A line of a voucher as it is written; a red line stands on the other side. */
    record Exported(String book, LocalDate date, String number, int line, String account, String summary,
            long amount, @Nullable String party, @Nullable String document, @Nullable String reverses,
            @Nullable Goods goods) {}

    VoucherReader.Known known(BookCharts charts) {
        Map<String, Book> byCode = new HashMap<>();
        books.all().forEach(book -> byCode.put(book.code(), book));
        return new VoucherReader.Known(byCode, charts, charts.of(byCode.values()), forTwo(), parties(), documents(), ids(STANDING));
    }

    /** The program loads what others have booked; a person does not book alone where two are asked for. */
    private Set<UUID> forTwo() {
        return Scope.current().isSystem() ? Set.of()
                : Set.copyOf(client.sql(FOR_TWO).query(UUID.class).list());
    }

    /** Ids of organisations and households in sight, by code. */
    Map<String, UUID> parties() {
        return ids(PARTIES);
    }

    Map<String, UUID> documents() {
        return ids(DOCUMENTS);
    }

    void export(@Nullable FiscalYear year, Consumer<Exported> each) {
        client.sql(EXPORT)
                .param("from", year == null ? null : year.first(), Types.DATE)
                .param("to", year == null ? null : year.last(), Types.DATE)
                .query(rows -> {
                    each.accept(exported(rows));
                });
    }

    private static Exported exported(ResultSet rows) throws SQLException {
        return new Exported(rows.getString("book_code"), rows.getObject("effective_on", LocalDate.class),
                rows.getString("number"), rows.getInt("line"), rows.getString("account_code"),
                rows.getString("summary"), rows.getLong("amount"),
                rows.getString("party"), rows.getString("document"), rows.getString("reverses"),
                GoodsTables.read(rows));
    }

    private Map<String, UUID> ids(String sql) {
        Map<String, UUID> ids = new HashMap<>();
        client.sql(sql).query(rows -> {
            ids.put(rows.getString(1), rows.getObject(2, UUID.class));
        });
        return ids;
    }
}
