package org.liancun.accounting.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the invoices on slips, and of which slip each of them belongs to. */
@Component
class SlipInvoiceTables {
    static final String ALL = """
            SELECT key, paper_no, issued_on, seller, total_fen, tax_fen FROM accounting.slip_invoice
             WHERE county_code = access.county() AND slip_id = ? ORDER BY paper_no NULLS LAST, key""";

    static final String ADD = """
            INSERT INTO accounting.slip_invoice (county_code, slip_id, key, paper_no, issued_on, seller, total_fen, tax_fen)
            VALUES (access.county(), :slip, :key, :paper, :issuedOn, :seller, :total, :tax)
            ON CONFLICT DO NOTHING""";

    /** What was typed is typed anew with each form; what a file says goes with the file. */
    static final String CLEAR_TYPED = """
            DELETE FROM accounting.slip_invoice
             WHERE county_code = access.county() AND slip_id = ? AND paper_no IS NULL""";

    static final String REMOVE_OF_PAPER = """
            DELETE FROM accounting.slip_invoice WHERE county_code = access.county() AND slip_id = ? AND paper_no = ?""";

    static final String RELEASE = """
            DELETE FROM accounting.invoice_use u
             WHERE u.county_code = access.county() AND u.slip_id = :slip
               AND (:all OR NOT EXISTS (SELECT 1 FROM accounting.slip_invoice i
                        WHERE i.county_code = u.county_code AND i.slip_id = u.slip_id AND i.key = u.key))""";

    /** Without a target: a use out of sight is not added to either, and is no fault of this statement. */
    static final String CLAIM = """
            INSERT INTO accounting.invoice_use (county_code, key, slip_id)
            SELECT i.county_code, i.key, i.slip_id FROM accounting.slip_invoice i
             WHERE i.county_code = access.county() AND i.slip_id = ? ORDER BY i.key
            ON CONFLICT DO NOTHING""";

    static final String NOT_OWN = """
            SELECT i.key FROM accounting.slip_invoice i
             WHERE i.county_code = access.county() AND i.slip_id = ?
               AND NOT EXISTS (SELECT 1 FROM accounting.invoice_use u
                                WHERE u.county_code = i.county_code AND u.key = i.key AND u.slip_id = i.slip_id)
             ORDER BY i.key LIMIT 1""";

    static final String USED_BY = """
            SELECT s.year, s.no, s.book_code, e.number
              FROM accounting.invoice_use u
              JOIN accounting.slip s ON s.county_code = u.county_code AND s.id = u.slip_id
              LEFT JOIN ledger.v_entry e ON e.county_code = s.county_code AND e.id = s.entry_id
             WHERE u.county_code = access.county() AND u.key = ?""";

    private final JdbcClient client;

    SlipInvoiceTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * Where an invoice was used.
     *
     * @param voucher number of the voucher; null while it is not booked
     */
    record Use(String slip, String book, @Nullable String voucher) {}

    List<SlipInvoice> all(UUID slip) {
        return client.sql(ALL).param(slip).query(SlipInvoiceTables::invoice).list();
    }

    void add(UUID slip, SlipInvoice invoice) {
        client.sql(ADD).param("slip", slip).param("key", invoice.key()).param("paper", invoice.paper(), Types.INTEGER)
                .param("issuedOn", invoice.issuedOn(), Types.DATE).param("seller", invoice.seller())
                .param("total", fen(invoice.total()), Types.BIGINT).param("tax", fen(invoice.tax()), Types.BIGINT)
                .update();
    }

    void clearTyped(UUID slip) {
        client.sql(CLEAR_TYPED).param(slip).update();
    }

    void removeOfPaper(UUID slip, int paper) {
        client.sql(REMOVE_OF_PAPER).params(slip, paper).update();
    }

    /** Lets others use what is no longer on the slip, or all of it. */
    void release(UUID slip, boolean all) {
        client.sql(RELEASE).param("slip", slip).param("all", all).update();
    }

    /** Takes the slip's invoices for it. @return one that another slip has; empty for none */
    Optional<String> claim(UUID slip) {
        client.sql(CLAIM).param(slip).update();
        return client.sql(NOT_OWN).param(slip).query(String.class).optional();
    }

    /** The slip that has it, if it is in sight. */
    Optional<Use> usedBy(String key) {
        return client.sql(USED_BY).param(key)
                .query((row, n) -> new Use(String.valueOf(SlipTables.number(row)), row.getString("book_code"),
                        row.getString("number")))
                .optional();
    }

    private static @Nullable Long fen(@Nullable Money amount) {
        return amount == null ? null : amount.fen();
    }

    private static SlipInvoice invoice(ResultSet row, int n) throws SQLException {
        return new SlipInvoice(row.getString("key"), row.getObject("paper_no", Integer.class),
                row.getObject("issued_on", LocalDate.class), row.getString("seller"),
                money(row.getObject("total_fen", Long.class)), money(row.getObject("tax_fen", Long.class)));
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : new Money(fen);
    }
}
