package org.liancun.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Scope;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of batches: judged row by row in one query, posted in one statement. */
@Component
class BatchTables {
    /** More bad rows than this are cut: nobody mends them one by one. */
    static final int MOST_REFUSALS = 1000;

    /** Postings of one entry to one account and unit are judged together: of a payout they are as many as its members. */
    static final String REFUSALS = """
            WITH header AS MATERIALIZED (
                SELECT s.*, b.chart_id, h.kind AS chart_kind, p.state, e.id AS standing
                  FROM ledger.staged_entry s
                  LEFT JOIN ledger.book b ON b.county_code = :county AND b.id = s.book_id
                  LEFT JOIN ledger.chart h ON h.id = b.chart_id
                  LEFT JOIN ledger.period p ON p.county_code = :county AND p.book_id = s.book_id
                                           AND p.month = date_trunc('month', s.effective_on)::date
                  LEFT JOIN ledger.entry e ON e.county_code = :county AND e.id = s.entry_id
                 WHERE s.batch_id = :batch),
            whole AS MATERIALIZED (
                SELECT entry_id, count(*) AS postings, count(DISTINCT no) AS numbers, min(no) AS low, max(no) AS high
                  FROM ledger.staged_posting WHERE batch_id = :batch GROUP BY entry_id),
            body AS MATERIALIZED (
                SELECT s.entry_id, s.no, s.account_code, s.unit, s.amount, s.to_other, h.source, h.deal_id,
                       h.chart_id, h.chart_kind, c.code AS known, c.unit AS asked
                  FROM (SELECT entry_id, account_code, unit, min(no) AS no, sum(amount) AS amount,
                               bool_or(counter_book_id IS NOT NULL) AS to_other
                          FROM ledger.staged_posting WHERE batch_id = :batch
                         GROUP BY entry_id, account_code, unit) s
                  LEFT JOIN header h ON h.entry_id = s.entry_id
                  LEFT JOIN ledger.book_account o
                    ON o.county_code = :county AND o.book_id = h.book_id AND o.code = s.account_code
                  LEFT JOIN ledger.chart_account c
                    ON c.chart_id = h.chart_id AND c.code = coalesce(o.chart_code, s.account_code))
            SELECT entry_id, source, reason, value FROM (
                SELECT entry_id, source, 'UNKNOWN_BOOK' AS reason, coalesce(book_id::text, '') AS value
                  FROM header WHERE chart_id IS NULL
                UNION ALL
                SELECT entry_id, source, CASE WHEN state IS NULL THEN 'NO_PERIOD' ELSE 'PERIOD_CLOSED' END,
                       coalesce(effective_on::text, '')
                  FROM header WHERE chart_id IS NOT NULL AND standing IS NULL AND state IS DISTINCT FROM 'open'
                UNION ALL
                SELECT entry_id, min(source), 'WRONG_COUNT', count(*)::text
                  FROM header GROUP BY entry_id HAVING count(*) > 1
                UNION ALL
                SELECT h.entry_id, h.source, 'WRONG_COUNT', coalesce(w.postings, 0)::text
                  FROM header h
                  LEFT JOIN whole w ON w.entry_id = h.entry_id
                 WHERE w.postings IS NULL OR w.postings < 2 OR w.numbers <> w.postings OR w.low <> 1
                    OR w.high <> w.postings
                UNION ALL
                SELECT entry_id, coalesce(source, ''), 'NO_ENTRY', no::text FROM body WHERE source IS NULL
                UNION ALL
                SELECT entry_id, source, 'UNKNOWN_ACCOUNT', account_code
                  FROM body WHERE chart_id IS NOT NULL AND known IS NULL
                UNION ALL
                SELECT entry_id, source, 'WRONG_UNIT', unit
                  FROM body
                 WHERE known IS NOT NULL
                   AND unit <> coalesce(asked, CASE chart_kind WHEN 'statutory' THEN 'CNY' ELSE unit END)
                UNION ALL
                SELECT entry_id, source, 'NO_DEAL', account_code
                  FROM body WHERE to_other AND deal_id IS NULL AND source IS NOT NULL
                UNION ALL
                SELECT entry_id, min(source), 'UNBALANCED', unit || ' ' || sum(amount)
                  FROM body WHERE source IS NOT NULL GROUP BY entry_id, unit HAVING sum(amount) <> 0
                UNION ALL
                SELECT h.entry_id, h.source, 'NUMBER_TAKEN', h.number
                  FROM header h
                  JOIN ledger.entry e ON e.county_code = :county AND e.book_id = h.book_id AND e.number = h.number
                 WHERE e.id <> h.entry_id
                UNION ALL
                SELECT min(entry_id::text)::uuid, string_agg(source, ', ' ORDER BY source), 'NUMBER_TAKEN', number
                  FROM header WHERE number IS NOT NULL GROUP BY book_id, number HAVING count(DISTINCT entry_id) > 1
                UNION ALL
                SELECT h.entry_id, h.source, 'UNKNOWN_DOCUMENT', h.document_id::text
                  FROM header h
                 WHERE h.document_id IS NOT NULL AND NOT EXISTS (
                       SELECT 1 FROM registry.document d WHERE d.county_code = :county AND d.id = h.document_id)
                UNION ALL
                SELECT h.entry_id, h.source, 'OTHER_CONTENT', h.entry_id::text
                  FROM header h
                 WHERE h.standing IS NOT NULL AND (EXISTS (
                       SELECT h.book_id, h.effective_on, h.kind, normalize(h.number), h.document_id, normalize(h.memo), h.deal_id,
                              h.reverses
                       EXCEPT
                       SELECT e.book_id, e.effective_on, e.kind, e.number, e.document_id, e.memo, e.deal_id, e.reverses
                         FROM ledger.entry e WHERE e.county_code = :county AND e.id = h.entry_id)
                    OR EXISTS (
                       SELECT s.no, s.account_code, s.unit, s.party_id, s.counter_book_id, s.amount, s.line
                         FROM ledger.staged_posting s WHERE s.batch_id = :batch AND s.entry_id = h.entry_id
                       EXCEPT
                       SELECT p.no, a.code, a.unit, a.party_id, a.counter_book_id, p.amount, p.line
                         FROM ledger.posting p JOIN ledger.account a ON a.id = p.account_id
                        WHERE p.county_code = :county AND p.entry_id = h.entry_id)
                    OR (SELECT count(*) FROM ledger.staged_posting s
                         WHERE s.batch_id = :batch AND s.entry_id = h.entry_id)
                       <> (SELECT e.posting_count FROM ledger.entry e
                            WHERE e.county_code = :county AND e.id = h.entry_id))
            ) AS refusal
            ORDER BY source, entry_id LIMIT :most""";

    /**
     * Book by book, so that the index grows page by page, and within a book by party, which tells most accounts apart at the
     * first look; of what stands only the batch's books are read. It fails where somebody else adds one of them at the same
     * moment, which is rare, and ON CONFLICT dear: each row would be written in three steps.
     */
    static final String ADD_ACCOUNTS = """
            INSERT INTO ledger.account (county_code, book_id, party_id, code, unit, counter_book_id, chart_id)
            SELECT :county, n.* FROM (
                SELECT b.id AS book_id, s.party_id, s.account_code, s.unit, s.counter_book_id, b.chart_id
                  FROM ledger.staged_posting s
                  JOIN ledger.staged_entry h ON h.batch_id = s.batch_id AND h.entry_id = s.entry_id
                  JOIN ledger.book b ON b.county_code = :county AND b.id = h.book_id
                 WHERE s.batch_id = :batch
                EXCEPT
                SELECT a.book_id, a.party_id, a.code, a.unit, a.counter_book_id, a.chart_id
                  FROM ledger.account a
                 WHERE a.county_code = :county AND a.book_id = ANY (ARRAY(
                       SELECT DISTINCT e.book_id FROM ledger.staged_entry e WHERE e.batch_id = :batch))) n
             ORDER BY n.book_id, n.party_id, n.account_code, n.unit, n.counter_book_id, n.chart_id""";

    static final String ADD_MISSING_ACCOUNTS = ADD_ACCOUNTS + " ON CONFLICT DO NOTHING";

    static final String POST = """
            WITH header AS (
                INSERT INTO ledger.entry (county_code, id, book_id, effective_on, kind, number, document_id, memo,
                                          author, deal_id, reverses, posting_count)
                SELECT :county, s.entry_id, s.book_id, s.effective_on, s.kind, normalize(s.number), s.document_id,
                       normalize(s.memo), :author,
                       s.deal_id, s.reverses, n.postings
                  FROM ledger.staged_entry s
                  JOIN (SELECT entry_id, count(*)::int AS postings FROM ledger.staged_posting
                         WHERE batch_id = :batch GROUP BY entry_id) n ON n.entry_id = s.entry_id
                 WHERE s.batch_id = :batch
                ON CONFLICT (county_code, id) DO NOTHING
                RETURNING county_code, id, book_id, effective_on),
            body AS (
                INSERT INTO ledger.posting (county_code, entry_id, no, account_id, effective_on, amount, line)
                SELECT h.county_code, h.id, s.no, a.id, h.effective_on, s.amount, s.line
                  FROM header h
                  JOIN ledger.staged_posting s ON s.batch_id = :batch AND s.entry_id = h.id
                  JOIN ledger.account a
                    ON a.county_code = h.county_code AND a.book_id = h.book_id AND a.code = s.account_code
                   AND a.unit = s.unit
                   AND coalesce(a.party_id, :none::uuid) = coalesce(s.party_id, :none::uuid)
                   AND coalesce(a.counter_book_id, :none::uuid) = coalesce(s.counter_book_id, :none::uuid)
                RETURNING 1)
            SELECT (SELECT count(*) FROM header) AS entries, (SELECT count(*) FROM body) AS postings,
                   (SELECT count(*) FROM ledger.staged_entry WHERE batch_id = :batch) AS staged""";

    /**
     * Whether as many postings were posted as are staged, and no entry cites a document out of sight: whether that stands at
     * all is what its foreign key asks.
     */
    static final String WHOLE = """
            SELECT (SELECT count(*) FROM ledger.staged_posting WHERE batch_id = :batch) = :posted
               AND NOT EXISTS (
                   SELECT 1 FROM ledger.staged_entry s
                    WHERE s.batch_id = :batch AND s.document_id IS NOT NULL AND NOT EXISTS (
                          SELECT 1 FROM registry.document d WHERE d.county_code = :county AND d.id = s.document_id))""";

    private static final UUID NONE = new UUID(0, 0);
    private final JdbcClient client;
    private final TransactionTemplate savepoint;

    BatchTables(JdbcClient client, PlatformTransactionManager transactions) {
        this.client = client;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Without statistics of what was just staged, the planner expects one row and joins row by row. */
    void count() {
        client.sql("SELECT access.analyze('ledger.staged_entry', 'ledger.staged_posting')::text").query(String.class).list();
    }

    List<BatchRefusal> refusals(UUID batch, Scope scope) {
        return client.sql(REFUSALS)
                .param("county", scope.county()).param("batch", batch).param("most", MOST_REFUSALS)
                .query((rows, n) -> new BatchRefusal(rows.getObject("entry_id", UUID.class), rows.getString("source"),
                        LedgerRefusal.valueOf(rows.getString("reason")), String.valueOf(rows.getString("value"))))
                .list();
    }

    /** Posts all that is staged; nothing where the database refuses something, or leaves something out. */
    Optional<BatchPosted> postWhole(UUID batch, Scope scope) {
        try {
            return savepoint.execute(status -> {
                BatchPosted posted = post(batch, scope);
                boolean whole = posted.standing() == 0 && whole(batch, posted, scope);
                if (!whole) {
                    status.setRollbackOnly();
                }
                return whole ? Optional.of(posted) : Optional.empty();
            });
        } catch (DataAccessException e) {
            // Why, the judge tells row by row; where it finds nothing the batch is posted again, and fails as it did here.
            return Optional.empty();
        }
    }

    private boolean whole(UUID batch, BatchPosted posted, Scope scope) {
        return client.sql(WHOLE)
                .param("batch", batch).param("posted", posted.postings()).param("county", scope.county())
                .query(Boolean.class).single();
    }

    BatchPosted post(UUID batch, Scope scope) {
        try {
            savepoint.executeWithoutResult(status -> add(ADD_ACCOUNTS, batch, scope));
        } catch (DuplicateKeyException e) {
            add(ADD_MISSING_ACCOUNTS, batch, scope);
        }
        nestedLoops("off");
        BatchPosted posted = client.sql(POST)
                .param("county", scope.county()).param("batch", batch).param("author", scope.actor())
                .param("none", NONE)
                .query((rows, n) -> new BatchPosted(rows.getLong("entries"), rows.getLong("postings"),
                        rows.getLong("staged") - rows.getLong("entries")))
                .single();
        nestedLoops("on");
        return posted;
    }

    private void add(String accounts, UUID batch, Scope scope) {
        client.sql(accounts).param("county", scope.county()).param("batch", batch).update();
    }

    /**
     * What an insert returns has no statistics, and neither have rows that were staged where others lie dead; a planner
     * that expects few joins them row by row. Batches are large: all of their joins are by hash.
     */
    private void nestedLoops(String onOff) {
        client.sql("SELECT set_config('enable_nestloop', ?, true)").param(onOff).query(String.class).single();
    }

    void clear(UUID batch) {
        client.sql("DELETE FROM ledger.staged_posting WHERE batch_id = ?").param(batch).update();
        client.sql("DELETE FROM ledger.staged_entry WHERE batch_id = ?").param(batch).update();
    }
}
