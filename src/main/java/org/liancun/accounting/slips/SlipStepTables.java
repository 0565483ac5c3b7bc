package org.liancun.accounting.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the steps of slips. */
@Component
class SlipStepTables {
    static final String OF = """
            SELECT no, act, state, taken_by, taken_as, taken_at, reason, on_date, reference, limit_fen, content, entry_id
              FROM accounting.slip_step WHERE county_code = access.county() AND slip_id = ? ORDER BY no""";

    static final String ADD = """
            INSERT INTO accounting.slip_step (county_code, slip_id, no, act, state, taken_by, taken_as, reason, on_date,
                                              reference, limit_fen, content, document_id, entry_id)
            VALUES (access.county(), :slip, :no, :act, :state, :by, :as, :reason, :on, :reference, :limit, :content,
                    :document, :entry)""";

    static final String REVERSED = """
            SELECT EXISTS (SELECT 1 FROM ledger.v_entry WHERE county_code = access.county() AND reverses = ?)""";

    /** The voucher's document and the sum of its debits; a red amount is set off within its account. */
    static final String VOUCHER = """
            WITH moved AS (
                SELECT account_code, min(book_code) AS book_code, sum(amount)::bigint AS amount
                  FROM ledger.v_posting WHERE county_code = access.county() AND entry_id = :entry GROUP BY account_code)
            SELECT e.document_id, coalesce(sum(m.amount) FILTER (WHERE m.amount > 0), 0)::bigint AS debit_fen,
                   min(m.book_code) AS book_code
              FROM ledger.v_entry e CROSS JOIN moved m
             WHERE e.county_code = access.county() AND e.id = :entry
             GROUP BY e.document_id""";

    private final JdbcClient client;

    SlipStepTables(JdbcClient client) {
        this.client = client;
    }

    /** A booked voucher, as far as its slip must agree with it. */
    record BookedVoucher(@Nullable UUID document, Money debit, String book) {}

    List<SlipStep> of(UUID slip) {
        return client.sql(OF).param(slip).query(SlipStepTables::step).list();
    }

    void add(UUID slip, SlipStep step, @Nullable UUID document) {
        client.sql(ADD).param("slip", slip).param("no", step.no()).param("act", step.act().code())
                .param("state", step.state().code()).param("by", step.by()).param("as", step.as())
                .param("reason", step.reason()).param("on", step.on(), Types.DATE).param("reference", step.reference())
                .param("limit", step.limit() == null ? null : step.limit().fen(), Types.BIGINT)
                .param("content", step.content()).param("document", document, Types.OTHER)
                .param("entry", step.entry(), Types.OTHER)
                .update();
    }

    boolean reversed(UUID entry) {
        return client.sql(REVERSED).param(entry).query(Boolean.class).single();
    }

    BookedVoucher voucher(UUID entry) {
        return client.sql(VOUCHER).param("entry", entry)
                .query((row, n) -> new BookedVoucher(row.getObject("document_id", UUID.class),
                        new Money(row.getLong("debit_fen")), row.getString("book_code")))
                .single();
    }

    private static SlipStep step(ResultSet row, int n) throws SQLException {
        long limit = row.getLong("limit_fen");
        boolean limited = !row.wasNull();
        return new SlipStep(row.getInt("no"), SlipAct.ofCode(row.getString("act")),
                SlipState.find(row.getString("state")).orElseThrow(), row.getString("taken_by"),
                row.getString("taken_as"), row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"), row.getObject("on_date", LocalDate.class), row.getString("reference"),
                limited ? new Money(limit) : null, row.getString("content"), row.getObject("entry_id", UUID.class));
    }
}
