package org.liancun.payout;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    /** Stages the entries of {@code own}, and cites them in the step of the payout that they come from. */
    private static final String STAGED_AND_CITED = """
            , staged AS (
                INSERT INTO ledger.staged_entry (batch_id, entry_id, book_id, effective_on, kind, document_id, memo,
                                                 deal_id, source)
                SELECT :batch, entry_id, book_id, coalesce(:on::date, make_date(year, 12, 31)), 'payout', document_id,
                       memo, deal_id, source
                  FROM own)
            INSERT INTO payout.entry (county_code, payout_id, entry_id, step_no, role)
            SELECT county_code, payout_id, entry_id, :step, :role FROM own""";

    /** In the payer's book: what the resolution takes out of undistributed income, or the money that leaves the bank. */
    static final String PAYER_ENTRIES = """
            WITH own AS MATERIALIZED (
                SELECT p.county_code, p.id AS payout_id, payout.entry_id(p.id, :role) AS entry_id, p.book_id, p.year,
                       r.document_id, p.year || :memo AS memo,
                       CASE WHEN d.crosses THEN payout.entry_id(p.id, :deal) END AS deal_id,
                       p.organisation_code AS source
                  FROM payout.payout p
                  JOIN payout.step r ON r.county_code = p.county_code AND r.payout_id = p.id AND r.state = 'resolved'
            """ + CROSSING + """
                 WHERE p.county_code = access.county() AND p.id = ANY (:ids)
                   AND p.id IN (SELECT a.payout_id FROM payout.part a
                                 WHERE a.county_code = access.county() AND a.payout_id = ANY (:ids)
                                   AND a.goes_to = ANY (:parts) AND a.amount_fen > 0))
            """ + STAGED_AND_CITED;

    /** In the books of villages that get a part of a vehicle's income: the claim, or the money that arrives. */
    static final String RECEIVER_ENTRIES = """
            WITH own AS MATERIALIZED (
                SELECT p.county_code, p.id AS payout_id, payout.entry_id(p.id, :role || '/' || l.holder_code) AS entry_id,
                       l.holder_book_id AS book_id, p.year, p.document_id,
                       p.year || :memo || ' ' || p.organisation_code AS memo,
                       payout.entry_id(p.id, :deal) AS deal_id, l.holder_code AS source
                  FROM payout.v_payout p
            """ + TO_BOOKS + """
                 WHERE p.county_code = access.county() AND p.id = ANY (:ids) AND l.amount_fen > 0)
            """ + STAGED_AND_CITED;

    private static final String STAGED_POSTINGS = """
            INSERT INTO ledger.staged_posting (batch_id, entry_id, no, account_code, unit, party_id, counter_book_id,
                                               amount, line)
            """;

    /**
     * What holders get of the parts that an entry moves, in the accounts of the book's chart. A holder with several lines
     * has one posting in each account; where only one part goes there, each line is a posting as it stands.
     */
    private static final String PARTS_AND_HOLDERS = """
            WITH part AS MATERIALIZED (
                SELECT a.payout_id, a.no, a.goes_to, a.amount_fen, k.debit_code, k.credit_code, m.debit_code AS bank_code,
                       p.to_members_fen, e.entry_id, CASE e.role WHEN 'payment' THEN 1 ELSE -1 END AS sign,
                       count(*) OVER (PARTITION BY a.payout_id, k.credit_code) = 1 AS alone
                  FROM payout.part a
                  JOIN payout.payout p ON p.county_code = a.county_code AND p.id = a.payout_id
                  JOIN payout.entry e ON e.county_code = p.county_code AND e.payout_id = p.id AND e.role = :role
                  JOIN ledger.v_book b ON b.county_code = p.county_code AND b.id = p.book_id
                  JOIN payout.chart_account k ON k.chart_id = b.chart_id AND k.goes_to = a.goes_to
                  JOIN payout.chart_account m ON m.chart_id = b.chart_id AND m.goes_to = 'bank'
                 WHERE a.county_code = access.county() AND a.payout_id = ANY (:ids) AND a.goes_to = ANY (:parts))
            SELECT a.entry_id, l.part_no, l.no, a.credit_code AS account, l.holder_id, l.holder_book_id,
                   a.sign * l.amount_fen AS amount
              FROM payout.line l
              JOIN part a ON a.payout_id = l.payout_id AND a.no = l.part_no AND a.alone
             WHERE l.county_code = access.county() AND l.payout_id = ANY (:ids)
            UNION ALL
            SELECT a.entry_id, min(l.part_no), min(l.no), a.credit_code, l.holder_id, l.holder_book_id,
                   sum(a.sign * l.amount_fen)::bigint
              FROM payout.line l
              JOIN part a ON a.payout_id = l.payout_id AND a.no = l.part_no AND NOT a.alone
             WHERE l.county_code = access.county() AND l.payout_id = ANY (:ids)
             GROUP BY a.entry_id, a.credit_code, l.holder_id, l.holder_book_id
            UNION ALL
            """;

    /** Each part is taken from undistributed income, and goes to a fund or pool, or to holders. */
    static final String DISTRIBUTION_POSTINGS = STAGED_POSTINGS + """
            SELECT :batch, s.entry_id, row_number() OVER (PARTITION BY s.entry_id ORDER BY s.part_no, s.no), s.account,
                   'CNY', s.holder_id, s.holder_book_id, s.amount, s.part_no
              FROM (
            """ + PARTS_AND_HOLDERS + """
                    SELECT entry_id, no, -1, debit_code, NULL, NULL, amount_fen FROM part
                    UNION ALL
                    SELECT entry_id, no, 0, credit_code, NULL, NULL, -amount_fen
                      FROM part WHERE goes_to IN ('fund', 'pool')) s
             WHERE s.amount <> 0""";

    /** The money of all holders leaves the bank account. */
    static final String PAYMENT_POSTINGS = STAGED_POSTINGS + """
            SELECT :batch, s.entry_id, row_number() OVER (PARTITION BY s.entry_id ORDER BY s.no), s.account, 'CNY',
                   s.holder_id, s.holder_book_id, s.amount, 1
              FROM (
            """ + PARTS_AND_HOLDERS + """
                    SELECT DISTINCT entry_id, 1, 2147483647, bank_code, NULL::uuid, NULL::uuid, -to_members_fen FROM part) s
             WHERE s.amount <> 0""";

    /** The claim on the payer (113) is booked as income (502), and later turned into money (102). */
    static final String RECEIVER_POSTINGS = STAGED_POSTINGS + """
            SELECT :batch, payout.entry_id(p.id, :role || '/' || l.holder_code), s.no, s.account, 'CNY',
                   CASE WHEN s.claim THEN p.organisation_id END, CASE WHEN s.claim THEN p.book_id END, s.amount, 1
              FROM payout.payout p
            """ + TO_BOOKS + """
              JOIN ledger.v_book b ON b.county_code = l.county_code AND b.id = l.holder_book_id
              JOIN payout.chart_account k ON k.chart_id = b.chart_id AND k.goes_to = 'receipt'
              JOIN payout.chart_account m ON m.chart_id = b.chart_id AND m.goes_to = 'bank'
             CROSS JOIN LATERAL (
                   VALUES ('income', 1, k.debit_code, true, l.amount_fen),
                          ('income', 2, k.credit_code, false, -l.amount_fen),
                          ('receipt', 1, m.debit_code, false, l.amount_fen),
                          ('receipt', 2, k.debit_code, true, -l.amount_fen)) AS s (role, no, account, claim, amount)
             WHERE p.county_code = access.county() AND p.id = ANY (:ids) AND l.amount_fen > 0 AND s.role = :role""";

    /** In which account the money of a chart's books lies. */
    static final String BANKS = "SELECT chart_id, debit_code FROM payout.chart_account WHERE goes_to = 'bank'";

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

    /** What an entry of a payout is: the step that it comes of, its deal, what its memo says, whose parts move money. */
    private enum Role {
        DISTRIBUTION(3, "deal", "年度收益分配", "fund", "pool", "holders", "refund"),
        INCOME(3, "deal", "年度投资收益"),
        PAYMENT(5, "payment-deal", "年度收益分配发放", "holders", "refund"),
        RECEIPT(5, "payment-deal", "年度投资收益到账");

        private final int step;
        private final String deal;
        private final String memo;
        private final String[] parts;

        Role(int step, String deal, String memo, String... parts) {
            this.step = step;
            this.deal = deal;
            this.memo = memo;
            this.parts = parts;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Stages what the resolutions of payouts post, and remembers which entries that are. */
    void stageDistribution(UUID batch, List<UUID> payouts) {
        stage(batch, payouts, null, Role.DISTRIBUTION, PAYER_ENTRIES, DISTRIBUTION_POSTINGS);
        stage(batch, payouts, null, Role.INCOME, RECEIVER_ENTRIES, RECEIVER_POSTINGS);
    }

    /** Stages what the payment of payouts posts, and remembers which entries that are. */
    void stagePayment(UUID batch, List<UUID> payouts, LocalDate on) {
        stage(batch, payouts, on, Role.PAYMENT, PAYER_ENTRIES, PAYMENT_POSTINGS);
        stage(batch, payouts, on, Role.RECEIPT, RECEIVER_ENTRIES, RECEIVER_POSTINGS);
    }

    /** @param on the day of the entries; where none is given, the last of each payout's year */
    private void stage(UUID batch, List<UUID> payouts, @Nullable LocalDate on, Role role, String entries, String postings) {
        long lines = BulkTables.LINES_OF_A_PAYOUT * payouts.size();
        Consumer<String> run = sql -> bulk.joined(lines, () -> client.sql(sql)
                .param("batch", batch).param("ids", payouts.toArray(UUID[]::new)).param("on", on, Types.DATE)
                .param("role", role.key()).param("step", role.step).param("deal", role.deal)
                .param("memo", role.memo).param("parts", role.parts)
                .update());
        run.accept(entries);
        bulk.count(lines, "payout.entry");
        run.accept(postings);
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
