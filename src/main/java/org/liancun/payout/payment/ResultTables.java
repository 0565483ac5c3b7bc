package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what came of orders, and of the entry that a result posts. */
@Component
class ResultTables {
    static final String ADD = """
            INSERT INTO payout.payment_result (county_code, id, batch_id, payout_id, on_date, paid, returned, paid_fen,
                                               document_id, entry_id, done_by)
            SELECT access.county(), :id, :batch, :payout, :on, count(*) FILTER (WHERE n.reason = ''),
                   count(*) FILTER (WHERE n.reason <> ''),
                   coalesce(sum(o.amount_fen) FILTER (WHERE n.reason = ''), 0), :document,
                   CASE WHEN bool_or(n.reason = '') THEN payout.entry_id(:payout, 'result/' || :id::text) END, :actor
              FROM unnest(:nos::int[], :reasons::text[]) AS n (no, reason)
              JOIN payout.payment_order o ON o.county_code = access.county() AND o.batch_id = :batch AND o.no = n.no""";

    static final String ADD_OUTCOMES = """
            INSERT INTO payout.payment_outcome (county_code, batch_id, no, result_id, payout_id, holder_id, payee_id, reason,
                                                place_code, organisation_code)
            SELECT o.county_code, o.batch_id, o.no, :id, o.payout_id, o.holder_id, o.payee_id, n.reason, o.place_code,
                   o.organisation_code
              FROM unnest(:nos::int[], :reasons::text[]) AS n (no, reason)
              JOIN payout.payment_order o ON o.county_code = access.county() AND o.batch_id = :batch AND o.no = n.no""";

    static final String ENTRY = """
            INSERT INTO ledger.staged_entry (batch_id, entry_id, book_id, effective_on, kind, document_id, memo, source)
            SELECT :staged, r.entry_id, :book, r.on_date, 'payout', r.document_id, :memo, :organisation
              FROM payout.payment_result r
             WHERE r.county_code = access.county() AND r.id = :id AND r.entry_id IS NOT NULL""";

    /** What was owed to each holder, against the bank account or the till. */
    static final String POSTINGS = """
            INSERT INTO ledger.staged_posting (batch_id, entry_id, no, account_code, unit, party_id, amount, line)
            SELECT :staged, r.entry_id, row_number() OVER (ORDER BY s.last, s.no), s.account, 'CNY', s.holder_id, s.amount, 1
              FROM payout.payment_result r
              CROSS JOIN LATERAL (
                   SELECT false AS last, min(o.no) AS no, :payable AS account, o.holder_id,
                          sum(o.amount_fen)::bigint AS amount
                     FROM payout.payment_outcome c
                     JOIN payout.payment_order o
                       ON o.county_code = c.county_code AND o.batch_id = c.batch_id AND o.no = c.no
                    WHERE c.county_code = r.county_code AND c.result_id = r.id AND c.reason = ''
                    GROUP BY o.holder_id
                   UNION ALL
                   SELECT true, 0, :money, NULL, -r.paid_fen) s
             WHERE r.county_code = access.county() AND r.id = :id AND r.entry_id IS NOT NULL""";

    static final String REMEMBER = """
            INSERT INTO payout.entry (county_code, payout_id, entry_id, step_no, role)
            SELECT r.county_code, r.payout_id, r.entry_id, 5, 'payment' FROM payout.payment_result r
             WHERE r.county_code = access.county() AND r.id = :id AND r.entry_id IS NOT NULL""";

    static final String LAST_DAY = """
            SELECT max(r.on_date) FROM payout.payment_result r WHERE r.county_code = access.county() AND r.payout_id = ?""";

    private final JdbcClient client;

    ResultTables(JdbcClient client) {
        this.client = client;
    }

    /** What came of one order; an empty reason for paid. */
    record Outcome(int no, String reason) {}

    /** A result to be kept. */
    record Result(UUID id, UUID batch, LocalDate on, UUID document, List<Outcome> outcomes) {}

    void add(PaidFrom from, Result result) {
        Object nos = PaymentBatchTables.column(result.outcomes(), Outcome::no);
        Object reasons = PaymentBatchTables.column(result.outcomes(), Outcome::reason);
        client.sql(ADD)
                .param("id", result.id()).param("batch", result.batch()).param("payout", from.payout())
                .param("on", result.on()).param("document", result.document()).param("actor", Scope.current().actor())
                .param("nos", nos).param("reasons", reasons)
                .update();
        client.sql(ADD_OUTCOMES)
                .param("id", result.id()).param("batch", result.batch()).param("nos", nos).param("reasons", reasons)
                .update();
    }

    /** Stages the entry of a result, if it paid anybody. */
    void stage(UUID staged, PaidFrom from, UUID result, String memo) {
        client.sql(ENTRY)
                .param("staged", staged).param("book", from.book().id()).param("memo", memo)
                .param("organisation", from.payer().code()).param("id", result)
                .update();
    }

    /** @param money account of the bank or the till */
    void stagePostings(UUID staged, PaidFrom from, UUID result, String money) {
        client.sql(POSTINGS)
                .param("staged", staged).param("payable", from.book().holders()).param("money", money).param("id", result)
                .update();
        client.sql(REMEMBER).param("id", result).update();
    }

    /** The day of the last result of a payout; null for none. */
    @Nullable LocalDate lastDay(UUID payout) {
        return client.sql(LAST_DAY).param(payout).query((row, n) -> row.getObject(1, LocalDate.class)).list().getFirst();
    }
}
