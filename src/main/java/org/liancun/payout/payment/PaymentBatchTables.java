package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that writes batches, marks and divisions. */
@Component
class PaymentBatchTables {
    static final String LOCK = "SELECT payout.lock_payout(?)";

    static final String ADD = """
            INSERT INTO payout.payment_batch (county_code, id, payout_id, no, way, layout, made_on, orders, amount_fen, made_by)
            VALUES (access.county(), :id, :payout, 0, :way, :layout, :on, :orders, :fen, :actor)""";

    static final String ADD_ORDERS = """
            INSERT INTO payout.payment_order (county_code, batch_id, no, payout_id, holder_id, payee_id, payee_code,
                                              account_from, amount_fen, place_code, organisation_code)
            SELECT access.county(), :batch, n.no, :payout, n.holder_id, n.payee_id, n.payee_code, n.account_from, n.fen,
                   :place, :organisation
              FROM unnest(:nos::int[], :holders::uuid[], :payees::uuid[], :codes::text[], :accounts::date[], :fen::bigint[])
                   AS n (no, holder_id, payee_id, payee_code, account_from, fen)""";

    static final String ADD_UNCLAIMED = """
            INSERT INTO payout.payment_unclaimed (county_code, payout_id, holder_id, payee_id, on_date, amount_fen, place_code,
                                                  organisation_code, done_by)
            SELECT access.county(), :payout, n.holder_id, n.payee_id, :on, n.fen, :place, :organisation, :actor
              FROM unnest(:holders::uuid[], :payees::uuid[], :fen::bigint[]) AS n (holder_id, payee_id, fen)""";

    static final String ADD_DIVISION = """
            INSERT INTO payout.payment_division (county_code, payout_id, holder_id, payee_id, payee_code, weight, amount_fen,
                                                 document_id, place_code, organisation_code, done_by)
            SELECT access.county(), :payout, :holder, h.id, h.code, n.weight, n.fen, :document, :place, :organisation, :actor
              FROM unnest(:codes::text[], :weights::bigint[], :fen::bigint[]) AS n (code, weight, fen)
              JOIN registry.v_household h ON h.county_code = access.county() AND h.code = n.code""";

    private final JdbcClient client;

    PaymentBatchTables(JdbcClient client) {
        this.client = client;
    }

    /** What a batch asks to be paid. */
    record Order(Due due, @Nullable LocalDate accountFrom) {
        long fen() {
            return due.amounts().open();
        }
    }

    /** What else of the same payout is being paid, divided or taken back, waits until this transaction ends. */
    void lock(UUID payout) {
        client.sql(LOCK).param(payout).query(String.class).optional();
    }

    /** @throws Refused if somebody is paid elsewhere, or the payout is not to be paid */
    void add(PaidFrom from, PaymentBatch batch, List<Order> orders) {
        try {
            client.sql(ADD)
                    .param("id", batch.id()).param("payout", from.payout()).param("way", batch.way())
                    .param("layout", batch.layout()).param("on", batch.made().on()).param("orders", orders.size())
                    .param("fen", orders.stream().mapToLong(Order::fen).sum()).param("actor", Scope.current().actor())
                    .update();
            addOrders(from, batch.id(), orders);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(PaymentRefusal.PAID_ELSEWHERE, from.payer().code());
        }
    }

    private void addOrders(PaidFrom from, UUID batch, List<Order> orders) {
        int[] no = {0};
        client.sql(ADD_ORDERS)
                .param("batch", batch).param("payout", from.payout()).param("place", from.payer().place())
                .param("organisation", from.payer().code())
                .param("nos", column(orders, order -> ++no[0])).param("holders", column(orders, it -> it.due().holder()))
                .param("payees", column(orders, it -> it.due().payee())).param("codes", column(orders, it -> it.due().code()))
                .param("accounts", column(orders, Order::accountFrom)).param("fen", column(orders, Order::fen))
                .update();
    }

    void addUnclaimed(PaidFrom from, LocalDate on, List<Due> dues) {
        client.sql(ADD_UNCLAIMED)
                .param("payout", from.payout()).param("on", on).param("place", from.payer().place())
                .param("organisation", from.payer().code()).param("actor", Scope.current().actor())
                .param("holders", column(dues, Due::holder)).param("payees", column(dues, Due::payee))
                .param("fen", column(dues, due -> due.amounts().open()))
                .update();
    }

    /** What one household gets of what is divided. */
    record Part(String code, long weight, long fen) {}

    void addDivision(PaidFrom from, UUID holder, UUID document, List<Part> parts) {
        client.sql(ADD_DIVISION)
                .param("payout", from.payout()).param("holder", holder).param("document", document)
                .param("place", from.payer().place()).param("organisation", from.payer().code())
                .param("actor", Scope.current().actor()).param("codes", column(parts, Part::code))
                .param("weights", column(parts, Part::weight)).param("fen", column(parts, Part::fen))
                .update();
    }

    static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable String[] column = new String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }
}
