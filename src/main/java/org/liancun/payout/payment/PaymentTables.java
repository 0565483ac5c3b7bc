package org.liancun.payout.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that reads what is owed to members and how far they are paid. */
@Component
class PaymentTables {
    private static final String PAID_FROM = """
            SELECT p.id, p.organisation_code, p.place_code, o.name_zh, o.name_en, p.synthetic, p.year, p.state, p.state_on,
                   p.book_id, p.register_on, p.to_members_fen, p.paid_fen,
                   (SELECT count(*) FROM payout.payment_batch b
                     WHERE b.county_code = p.county_code AND b.payout_id = p.id) AS tries,
                   k.holders, k.refund, k.bank, k.cash
              FROM payout.v_payout p
              JOIN registry.v_organisation o ON o.county_code = p.county_code AND o.id = p.organisation_id
              LEFT JOIN ledger.v_book b ON b.county_code = p.county_code AND b.id = p.book_id
              CROSS JOIN LATERAL (
                   SELECT coalesce(max(a.credit_code) FILTER (WHERE a.goes_to = 'holders'), '') AS holders,
                          coalesce(max(a.credit_code) FILTER (WHERE a.goes_to = 'refund'), '') AS refund,
                          coalesce(max(a.credit_code) FILTER (WHERE a.goes_to = 'bank'), '') AS bank,
                          coalesce(max(a.credit_code) FILTER (WHERE a.goes_to = 'cash'), '') AS cash
                     FROM payout.chart_account a WHERE a.chart_id = b.chart_id) k
             WHERE p.county_code = access.county() AND p.kind = 'collective'
            """;
    static final String STANDING = PAID_FROM + """
               AND p.organisation_code = :organisation AND p.year = :year AND p.state NOT IN ('withdrawn', 'reversed')
             ORDER BY p.attempt DESC LIMIT 1""";
    static final String OF_BATCH = PAID_FROM + """
               AND p.id = (SELECT b.payout_id FROM payout.payment_batch b
                            WHERE b.county_code = access.county() AND b.id = :batch)""";

    static final String DUES = """
            WITH done AS (
                SELECT o.holder_id, o.payee_id,
                       coalesce(sum(o.amount_fen) FILTER (WHERE o.state = 'sent'), 0)::bigint AS sent_fen,
                       coalesce(sum(o.amount_fen) FILTER (WHERE o.state = 'paid'), 0)::bigint AS paid_fen,
                       (array_agg(o.state ORDER BY o.batch_no DESC))[1] AS last_state,
                       (array_agg(o.reason ORDER BY o.batch_no DESC))[1] AS last_reason,
                       (array_agg(o.account_from ORDER BY o.batch_no DESC))[1] AS last_account
                  FROM payout.v_payment_order o
                 WHERE o.county_code = access.county() AND o.payout_id = :payout
                 GROUP BY o.holder_id, o.payee_id)
            SELECT v.holder_id, v.payee_id, v.payee_code, coalesce(h.head_name, '') AS head_name, v.amount_fen,
                   coalesce(div(z.held_fen::numeric * v.amount_fen + v.holder_fen - 1, v.holder_fen), 0)::bigint AS held_fen,
                   coalesce(d.sent_fen, 0) AS sent_fen, coalesce(d.paid_fen, 0) AS paid_fen,
                   CASE WHEN d.last_state = 'returned' THEN d.last_reason ELSE '' END AS reason,
                   CASE WHEN d.last_state = 'returned' THEN d.last_account END AS returned_account,
                   u.on_date AS unclaimed_on, coalesce(h.left_on <= :day, false) AS has_left,
                   coalesce(h.people = 0, false) AS nobody,
                   NOT v.divided AND EXISTS (
                       SELECT 1 FROM registry.v_household s
                        WHERE s.county_code = v.county_code AND s.split_from = v.holder_id
                          AND s.joined_on > :register) AS split
              FROM payout.v_payee v
              LEFT JOIN registry.v_household h ON h.county_code = v.county_code AND h.id = v.payee_id
              LEFT JOIN payout.held(:payout, :day) z ON z.holder_id = v.holder_id
              LEFT JOIN done d ON d.holder_id = v.holder_id AND d.payee_id = v.payee_id
              LEFT JOIN payout.payment_unclaimed u ON u.county_code = v.county_code AND u.payout_id = v.payout_id
                    AND u.holder_id = v.holder_id AND u.payee_id = v.payee_id
             WHERE v.county_code = access.county() AND v.payout_id = :payout AND v.amount_fen > 0
             ORDER BY v.payee_code""";

    private static final String BATCHES = """
            SELECT b.id, b.no, b.way, b.layout, b.made_on, b.made_by, b.made_at, b.orders, b.amount_fen,
                   coalesce(sum(r.paid), 0)::int AS paid, coalesce(sum(r.returned), 0)::int AS returned,
                   coalesce(sum(r.paid_fen), 0)::bigint AS paid_fen
              FROM payout.payment_batch b
              LEFT JOIN payout.payment_result r ON r.county_code = b.county_code AND r.batch_id = b.id
             WHERE b.county_code = access.county()
            """;
    private static final String GROUPED = " GROUP BY b.county_code, b.id ORDER BY b.no";
    static final String BATCHES_OF = BATCHES + " AND b.payout_id = ?" + GROUPED;
    static final String BATCH = BATCHES + " AND b.id = ?" + GROUPED;

    static final String ORDERS = """
            SELECT o.no, o.holder_id, o.payee_id, o.payee_code, coalesce(h.head_name, '') AS head_name, o.account_from,
                   o.amount_fen, o.state, o.reason, o.on_date, o.entry_id
              FROM payout.v_payment_order o
              LEFT JOIN registry.v_household h ON h.county_code = o.county_code AND h.id = o.payee_id
             WHERE o.county_code = access.county() AND o.batch_id = ? ORDER BY o.no""";

    static final String RESULTS = """
            SELECT r.on_date, r.paid, r.returned, r.paid_fen, r.document_id, coalesce(d.number, '') AS number, r.entry_id,
                   r.done_by
              FROM payout.payment_result r
              LEFT JOIN registry.v_document d ON d.county_code = r.county_code AND d.id = r.document_id
             WHERE r.county_code = access.county() AND r.batch_id = ? ORDER BY r.done_at""";

    private final JdbcClient client;

    PaymentTables(JdbcClient client) {
        this.client = client;
    }

    /** Somebody to pay, before it is known what stands against it. */
    record Row(Due due, @Nullable LocalDate returnedAccount, boolean left, boolean nobody, boolean split) {}

    Optional<PaidFrom> standing(String organisation, FiscalYear year) {
        return client.sql(STANDING).param("organisation", organisation).param("year", year.value())
                .query(PaymentTables::paidFrom).optional();
    }

    Optional<PaidFrom> ofBatch(UUID batch) {
        return client.sql(OF_BATCH).param("batch", batch).query(PaymentTables::paidFrom).optional();
    }

    List<Row> dues(PaidFrom from, LocalDate day) {
        return client.sql(DUES)
                .param("payout", from.payout()).param("day", day).param("register", from.registerOn())
                .query(PaymentTables::row).list();
    }

    List<PaymentBatch> batches(UUID payout) {
        return client.sql(BATCHES_OF).param(payout).query(PaymentTables::batch).list();
    }

    Optional<PaymentBatch> batch(UUID id) {
        return client.sql(BATCH).param(id).query(PaymentTables::batch).optional();
    }

    List<PaymentBatch.Order> orders(UUID batch) {
        return client.sql(ORDERS)
                .param(batch)
                .query((row, n) -> new PaymentBatch.Order(row.getInt("no"), row.getObject("holder_id", UUID.class),
                        row.getObject("payee_id", UUID.class), row.getString("payee_code"), row.getString("head_name"),
                        row.getObject("account_from", LocalDate.class), row.getLong("amount_fen"), row.getString("state"),
                        row.getString("reason"), row.getObject("on_date", LocalDate.class),
                        row.getObject("entry_id", UUID.class)))
                .list();
    }

    List<PaymentBatch.Result> results(UUID batch) {
        return client.sql(RESULTS)
                .param(batch)
                .query((row, n) -> new PaymentBatch.Result(row.getObject("on_date", LocalDate.class), row.getInt("paid"),
                        row.getInt("returned"), row.getLong("paid_fen"), row.getObject("document_id", UUID.class),
                        row.getString("number"), row.getObject("entry_id", UUID.class), row.getString("done_by")))
                .list();
    }

    private static PaidFrom paidFrom(ResultSet row, int n) throws SQLException {
        return new PaidFrom(row.getObject("id", UUID.class),
                new PaidFrom.Payer(row.getString("organisation_code"), row.getString("place_code"),
                        row.getString("name_zh"), row.getString("name_en"), row.getBoolean("synthetic")),
                new FiscalYear(row.getInt("year")),
                new PaidFrom.State(row.getString("state"), row.getObject("state_on", LocalDate.class)),
                new PaidFrom.Book(row.getObject("book_id", UUID.class), row.getString("holders"), row.getString("refund"),
                        row.getString("bank"), row.getString("cash")),
                row.getObject("register_on", LocalDate.class), row.getInt("tries"),
                new PaidFrom.Money(row.getLong("to_members_fen"), row.getLong("paid_fen")));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Due due = new Due(row.getObject("holder_id", UUID.class), row.getObject("payee_id", UUID.class),
                row.getString("payee_code"), row.getString("head_name"),
                new Due.Amounts(row.getLong("amount_fen"), row.getLong("held_fen"), row.getLong("sent_fen"),
                        row.getLong("paid_fen")),
                row.getString("reason"), row.getObject("unclaimed_on", LocalDate.class), List.of());
        return new Row(due, row.getObject("returned_account", LocalDate.class), row.getBoolean("has_left"),
                row.getBoolean("nobody"), row.getBoolean("split"));
    }

    private static PaymentBatch batch(ResultSet row, int n) throws SQLException {
        return new PaymentBatch(row.getObject("id", UUID.class), row.getInt("no"), row.getString("way"),
                row.getString("layout"),
                new PaymentBatch.Made(row.getObject("made_on", LocalDate.class), row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()),
                new PaymentBatch.Sums(row.getInt("orders"), row.getLong("amount_fen"), row.getInt("paid"),
                        row.getInt("returned"), row.getLong("paid_fen")));
    }
}
