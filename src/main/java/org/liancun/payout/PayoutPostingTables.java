package org.liancun.payout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that stages what payouts post. Every entry's id follows from its payout, so that staging a payout again gives
 * the same entries, which the ledger passes over.
 */
@Component
class PayoutPostingTables {
    /** Whether a payout goes to other books too, which makes its entries a deal. */
    private static final String CROSSING = """
              LEFT JOIN (SELECT DISTINCT l.payout_id, true AS crosses FROM payout.line l
                          WHERE l.county_code = access.county() AND l.payout_id = ANY (:ids)
                            AND l.holder_book_id IS NOT NULL AND l.amount_fen > 0) d ON d.payout_id = p.id
            """;

    /** What each organisation that keeps books gets of a payout. */
    private static final String TO_BOOKS = """
              JOIN (SELECT l.county_code, l.payout_id, l.holder_code, l.holder_book_id, sum(l.amount_fen)::bigint AS amount_fen
                      FROM payout.line l
                     WHERE l.county_code = access.county() AND l.payout_id = ANY (:ids) AND l.holder_book_id IS NOT NULL
                     GROUP BY l.county_code, l.payout_id, l.holder_code, l.holder_book_id) l
                ON l.county_code = p.county_code AND l.payout_id = p.id
            """;

    /** In the payer's book: what the resolution takes out of undistributed income. */
    static final String DISTRIBUTION = """
            WITH own AS MATERIALIZED (
                SELECT p.county_code, p.id, payout.entry_id(p.id, 'distribution') AS entry_id, p.book_id, p.year,
                       r.document_id, CASE WHEN d.crosses THEN payout.entry_id(p.id, 'deal') END AS deal_id,
                       p.organisation_code
                  FROM payout.payout p
                  JOIN payout.step r ON r.county_code = p.county_code AND r.payout_id = p.id AND r.state = 'resolved'
            """ + CROSSING + """
                 WHERE p.county_code = access.county() AND p.id = ANY (:ids)
                   AND p.id IN (SELECT a.payout_id FROM payout.part a
                                 WHERE a.county_code = access.county() AND a.payout_id = ANY (:ids)
                                   AND a.rule <> 'cover_losses' AND a.amount_fen > 0)),
            staged AS (
                INSERT INTO ledger.staged_entry (batch_id, entry_id, book_id, effective_on, kind, document_id, memo,
                                                 deal_id, source)
                SELECT :batch, entry_id, book_id, make_date(year, 12, 31), 'payout', document_id,
                       year || '年度收益分配', deal_id, organisation_code
                  FROM own)
            INSERT INTO payout.entry (county_code, payout_id, entry_id, step_no, role)
            SELECT county_code, id, entry_id, 3, 'distribution' FROM own""";

    /**
     * A part takes from undistributed income, and gives to a fund or pool, or to holders; the accounts are those of the
     * book's chart. A holder with several lines has one posting in each account; where only one part goes there, each
     * line is a posting as it stands.
     */
    static final String DISTRIBUTION_POSTINGS = """
            INSERT INTO ledger.staged_posting (batch_id, entry_id, no, account_code, unit, party_id, counter_book_id,
                                               amount, line)
            SELECT :batch, s.entry_id, row_number() OVER (PARTITION BY s.entry_id ORDER BY s.part_no, s.no), s.account,
                   'CNY', s.holder_id, s.holder_book_id, s.amount, s.part_no
              FROM (WITH part AS MATERIALIZED (
                        SELECT a.payout_id, a.no, a.goes_to, a.amount_fen, k.debit_code, k.credit_code, e.entry_id,
                               count(*) OVER (PARTITION BY a.payout_id, k.credit_code) = 1 AS alone
                          FROM payout.part a
                          JOIN payout.payout p ON p.county_code = a.county_code AND p.id = a.payout_id
                          JOIN payout.entry e
                            ON e.county_code = p.county_code AND e.payout_id = p.id AND e.role = 'distribution'
                          JOIN ledger.v_book b ON b.county_code = p.county_code AND b.id = p.book_id
                          JOIN payout.chart_account k ON k.chart_id = b.chart_id AND k.goes_to = a.goes_to
                         WHERE a.county_code = access.county() AND a.payout_id = ANY (:ids))
                    SELECT entry_id, no AS part_no, -1 AS no, debit_code AS account, NULL::uuid AS holder_id,
                           NULL::uuid AS holder_book_id, amount_fen AS amount
                      FROM part
                    UNION ALL
                    SELECT entry_id, no, 0, credit_code, NULL, NULL, -amount_fen
                      FROM part WHERE goes_to IN ('fund', 'pool')
                    UNION ALL
                    SELECT a.entry_id, l.part_no, l.no, a.credit_code, l.holder_id, l.holder_book_id, -l.amount_fen
                      FROM payout.line l
                      JOIN part a ON a.payout_id = l.payout_id AND a.no = l.part_no AND a.alone
                     WHERE l.county_code = access.county() AND l.payout_id = ANY (:ids)
                    UNION ALL
                    SELECT a.entry_id, min(l.part_no), min(l.no), a.credit_code, l.holder_id, l.holder_book_id,
                           -sum(l.amount_fen)::bigint
                      FROM payout.line l
                      JOIN part a ON a.payout_id = l.payout_id AND a.no = l.part_no AND NOT a.alone
                     WHERE l.county_code = access.county() AND l.payout_id = ANY (:ids)
                     GROUP BY a.entry_id, a.credit_code, l.holder_id, l.holder_book_id) s
             WHERE s.amount <> 0""";

    /** In the books of villages that get a part of a vehicle's income: 113 from the vehicle, 502. */
    static final String INCOME = """
            WITH own AS MATERIALIZED (
                SELECT p.county_code, p.id, payout.entry_id(p.id, 'income/' || l.holder_code) AS entry_id,
                       l.holder_book_id, p.year, p.document_id, p.organisation_code,
                       payout.entry_id(p.id, 'deal') AS deal_id, l.holder_code
                  FROM payout.v_payout p
            """ + TO_BOOKS + """
                 WHERE p.county_code = access.county() AND p.id = ANY (:ids) AND l.amount_fen > 0),
            staged AS (
                INSERT INTO ledger.staged_entry (batch_id, entry_id, book_id, effective_on, kind, document_id, memo,
                                                 deal_id, source)
                SELECT :batch, entry_id, holder_book_id, make_date(year, 12, 31), 'payout', document_id,
                       year || '年度投资收益 ' || organisation_code, deal_id, holder_code
                  FROM own)
            INSERT INTO payout.entry (county_code, payout_id, entry_id, step_no, role)
            SELECT county_code, id, entry_id, 3, 'income' FROM own""";

    static final String INCOME_POSTINGS = """
            INSERT INTO ledger.staged_posting (batch_id, entry_id, no, account_code, unit, party_id, counter_book_id,
                                               amount, line)
            SELECT :batch, payout.entry_id(p.id, 'income/' || l.holder_code), s.no,
                   CASE s.no WHEN 1 THEN k.debit_code ELSE k.credit_code END, 'CNY',
                   CASE s.no WHEN 1 THEN p.organisation_id END, CASE s.no WHEN 1 THEN p.book_id END,
                   s.sign * l.amount_fen, 1
              FROM payout.payout p
            """ + TO_BOOKS + """
              JOIN ledger.v_book b ON b.county_code = l.county_code AND b.id = l.holder_book_id
              JOIN payout.chart_account k ON k.chart_id = b.chart_id AND k.goes_to = 'receipt'
              CROSS JOIN (VALUES (1, 1), (2, -1)) AS s (no, sign)
             WHERE p.county_code = access.county() AND p.id = ANY (:ids) AND l.amount_fen > 0""";

    /** In the payer's book: the money leaves the bank account. */
    static final String PAYMENT = """
            WITH own AS MATERIALIZED (
                SELECT p.county_code, p.id, payout.entry_id(p.id, 'payment') AS entry_id, p.book_id, p.year,
                       r.document_id, CASE WHEN d.crosses THEN payout.entry_id(p.id, 'payment-deal') END AS deal_id,
                       p.organisation_code
                  FROM payout.payout p
                  JOIN payout.step r ON r.county_code = p.county_code AND r.payout_id = p.id AND r.state = 'resolved'
            """ + CROSSING + """
                 WHERE p.county_code = access.county() AND p.id = ANY (:ids) AND p.to_members_fen > 0),
            staged AS (
                INSERT INTO ledger.staged_entry (batch_id, entry_id, book_id, effective_on, kind, document_id, memo,
                                                 deal_id, source)
                SELECT :batch, entry_id, book_id, :on, 'payout', document_id, year || '年度收益分配发放', deal_id,
                       organisation_code
                  FROM own)
            INSERT INTO payout.entry (county_code, payout_id, entry_id, step_no, role)
            SELECT county_code, id, entry_id, 5, 'payment' FROM own""";

    static final String PAYMENT_POSTINGS = """
            INSERT INTO ledger.staged_posting (batch_id, entry_id, no, account_code, unit, party_id, counter_book_id,
                                               amount, line)
            SELECT :batch, s.entry_id, row_number() OVER (PARTITION BY s.entry_id ORDER BY s.no), s.account, 'CNY',
                   s.holder_id, s.holder_book_id, s.amount, 1
              FROM (WITH part AS MATERIALIZED (
                        SELECT a.payout_id, a.no, k.credit_code, m.debit_code AS bank_code, p.to_members_fen,
                               e.entry_id,
                               count(*) OVER (PARTITION BY a.payout_id, k.credit_code) = 1 AS alone
                          FROM payout.part a
                          JOIN payout.payout p ON p.county_code = a.county_code AND p.id = a.payout_id
                          JOIN payout.entry e
                            ON e.county_code = p.county_code AND e.payout_id = p.id AND e.role = 'payment'
                          JOIN ledger.v_book b ON b.county_code = p.county_code AND b.id = p.book_id
                          JOIN payout.chart_account k ON k.chart_id = b.chart_id AND k.goes_to = a.goes_to
                          JOIN payout.chart_account m ON m.chart_id = b.chart_id AND m.goes_to = 'bank'
                         WHERE a.county_code = access.county() AND a.payout_id = ANY (:ids)
                           AND a.goes_to IN ('holders', 'refund'))
                    SELECT a.entry_id, l.no, a.credit_code AS account, l.holder_id, l.holder_book_id,
                           l.amount_fen AS amount
                      FROM payout.line l
                      JOIN part a ON a.payout_id = l.payout_id AND a.no = l.part_no AND a.alone
                     WHERE l.county_code = access.county() AND l.payout_id = ANY (:ids)
                    UNION ALL
                    SELECT a.entry_id, min(l.no), a.credit_code, l.holder_id, l.holder_book_id,
                           sum(l.amount_fen)::bigint
                      FROM payout.line l
                      JOIN part a ON a.payout_id = l.payout_id AND a.no = l.part_no AND NOT a.alone
                     WHERE l.county_code = access.county() AND l.payout_id = ANY (:ids)
                     GROUP BY a.entry_id, a.credit_code, l.holder_id, l.holder_book_id
                    UNION ALL
                    SELECT DISTINCT entry_id, 2147483647, bank_code, NULL::uuid, NULL::uuid, -to_members_fen FROM part) s
             WHERE s.amount <> 0""";

    /** In which account the money of a chart's books lies. */
    static final String BANKS = "SELECT chart_id, debit_code FROM payout.chart_account WHERE goes_to = 'bank'";

    /** In the books of villages: the money of a vehicle arrives. */
    static final String RECEIPT = """
            WITH own AS MATERIALIZED (
                SELECT p.county_code, p.id, payout.entry_id(p.id, 'receipt/' || l.holder_code) AS entry_id,
                       l.holder_book_id, p.year, p.document_id, p.organisation_code,
                       payout.entry_id(p.id, 'payment-deal') AS deal_id, l.holder_code
                  FROM payout.v_payout p
            """ + TO_BOOKS + """
                 WHERE p.county_code = access.county() AND p.id = ANY (:ids) AND l.amount_fen > 0),
            staged AS (
                INSERT INTO ledger.staged_entry (batch_id, entry_id, book_id, effective_on, kind, document_id, memo,
                                                 deal_id, source)
                SELECT :batch, entry_id, holder_book_id, :on, 'payout', document_id,
                       year || '年度投资收益到账 ' || organisation_code, deal_id, holder_code
                  FROM own)
            INSERT INTO payout.entry (county_code, payout_id, entry_id, step_no, role)
            SELECT county_code, id, entry_id, 5, 'receipt' FROM own""";

    static final String RECEIPT_POSTINGS = """
            INSERT INTO ledger.staged_posting (batch_id, entry_id, no, account_code, unit, party_id, counter_book_id,
                                               amount, line)
            SELECT :batch, payout.entry_id(p.id, 'receipt/' || l.holder_code), s.no,
                   CASE s.no WHEN 1 THEN m.debit_code ELSE k.debit_code END, 'CNY',
                   CASE s.no WHEN 2 THEN p.organisation_id END, CASE s.no WHEN 2 THEN p.book_id END,
                   s.sign * l.amount_fen, 1
              FROM payout.payout p
            """ + TO_BOOKS + """
              JOIN ledger.v_book b ON b.county_code = l.county_code AND b.id = l.holder_book_id
              JOIN payout.chart_account k ON k.chart_id = b.chart_id AND k.goes_to = 'receipt'
              JOIN payout.chart_account m ON m.chart_id = b.chart_id AND m.goes_to = 'bank'
              CROSS JOIN (VALUES (1, 1), (2, -1)) AS s (no, sign)
             WHERE p.county_code = access.county() AND p.id = ANY (:ids) AND l.amount_fen > 0""";

    /** The payer's entries, payments first; their deals bring those of the villages. */
    static final String POSTED = """
            SELECT entry_id, role FROM payout.entry
             WHERE county_code = access.county() AND payout_id = ? AND role IN ('distribution', 'payment')
             ORDER BY role DESC""";

    private final JdbcClient client;
    private final BulkTables bulk;

    PayoutPostingTables(JdbcClient client, BulkTables bulk) {
        this.client = client;
        this.bulk = bulk;
    }

    /** Stages what the resolutions of payouts post, and remembers which entries that are. */
    void stageDistribution(UUID batch, List<UUID> payouts) {
        for (String sql : List.of(DISTRIBUTION, DISTRIBUTION_POSTINGS, INCOME, INCOME_POSTINGS)) {
            bulk.joined(BulkTables.LINES_OF_A_PAYOUT * payouts.size(), () -> client.sql(sql)
                    .param("batch", batch).param("ids", payouts.toArray(UUID[]::new))
                    .update());
        }
    }

    /** Stages what the payment of payouts posts, and remembers which entries that are. */
    void stagePayment(UUID batch, List<UUID> payouts, LocalDate on) {
        for (String sql : List.of(PAYMENT, PAYMENT_POSTINGS, RECEIPT, RECEIPT_POSTINGS)) {
            bulk.joined(BulkTables.LINES_OF_A_PAYOUT * payouts.size(), () -> client.sql(sql)
                    .param("batch", batch).param("ids", payouts.toArray(UUID[]::new)).param("on", on)
                    .update());
        }
    }

    /** The bank account of each chart. */
    Map<String, String> banks() {
        Map<String, String> banks = new HashMap<>();
        client.sql(BANKS).query(row -> {
            banks.put(row.getString("chart_id"), row.getString("debit_code"));
        });
        return banks;
    }

    /** An entry in the payer's book. */
    record Posted(UUID entry, String role) {}

    /** What a payout posted in the payer's book, the last first. */
    List<Posted> posted(UUID payout) {
        return client.sql(POSTED)
                .param(payout)
                .query((row, n) -> new Posted(row.getObject("entry_id", UUID.class), row.getString("role")))
                .list();
    }
}
