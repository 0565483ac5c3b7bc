package org.liancun.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows from the entries: balances and movements, from the rollup and the postings after it. */
@Component
public class Balances {
    static final String MOVEMENTS = """
            SELECT a.code, a.unit,
                   sum(CASE WHEN m.effective_on < :from THEN m.debit - m.credit ELSE 0 END)::bigint AS opening,
                   sum(CASE WHEN m.effective_on >= :from THEN m.debit ELSE 0 END)::bigint AS debit,
                   sum(CASE WHEN m.effective_on >= :from THEN m.credit ELSE 0 END)::bigint AS credit
              FROM ledger.account a
              JOIN ledger.v_movement m ON m.county_code = a.county_code AND m.account_id = a.id
             WHERE a.county_code = access.county() AND a.book_id = :book AND m.effective_on <= :to
             GROUP BY a.code, a.unit ORDER BY a.code, a.unit""";

    static final String PARTIES = """
            SELECT a.party_id, a.unit, sum(m.debit - m.credit)::bigint AS balance
              FROM ledger.account a
              JOIN ledger.v_movement m ON m.county_code = a.county_code AND m.account_id = a.id
             WHERE a.county_code = access.county() AND a.book_id = :book AND a.code = :code AND m.effective_on <= :to
             GROUP BY a.party_id, a.unit ORDER BY a.party_id""";

    static final String LINES = """
            SELECT entry_id, no, line, effective_on, number, kind, memo, account_code, unit, party_id, amount,
                   document_id
              FROM ledger.v_posting
             WHERE county_code = access.county() AND book_id = :book AND account_code LIKE :code || '%'
               AND effective_on BETWEEN :from AND :to
               AND (:unit::text IS NULL OR unit = :unit) AND (:party::uuid IS NULL OR party_id = :party)
             ORDER BY effective_on, entry_id, no
             LIMIT :most""";

    private final JdbcClient client;

    Balances(JdbcClient client) {
        this.client = client;
    }

    /**
     * One account of a book over a span of days; amounts in the unit's smallest part.
     *
     * @param opening balance before the span, debit positive
     */
    public record Movement(String account, String unit, long opening, long debit, long credit) {
        /** Balance at the end of the span, debit positive. */
        public long closing() {
            return opening + debit - credit;
        }
    }

    /** Balance of an account's sub-account for one party (null: none), debit positive. */
    public record PartyBalance(@Nullable UUID party, String unit, long balance) {}

    /** A posting as a reader meets it. */
    public record Line(UUID entry, int no, int line, LocalDate effectiveOn, @Nullable String number, String kind,
            String memo, String account, String unit, @Nullable UUID party, long amount, @Nullable UUID document) {}

    /** Every account of the book that moved up to the last day. */
    @Transactional(readOnly = true)
    public List<Movement> movements(UUID book, LocalDate from, LocalDate to) {
        return client.sql(MOVEMENTS)
                .param("book", book).param("from", from).param("to", to)
                .query((rows, n) -> new Movement(rows.getString("code"), rows.getString("unit"),
                        rows.getLong("opening"), rows.getLong("debit"), rows.getLong("credit")))
                .list();
    }

    /** Balances of an account by party as of a day. */
    @Transactional(readOnly = true)
    public List<PartyBalance> byParty(UUID book, String account, LocalDate asOf) {
        return client.sql(PARTIES)
                .param("book", book).param("code", account).param("to", asOf)
                .query((rows, n) -> new PartyBalance(
                        rows.getObject("party_id", UUID.class), rows.getString("unit"), rows.getLong("balance")))
                .list();
    }

    /** The postings of an account (with its sub-accounts), in the order of their days. */
    @Transactional(readOnly = true)
    public List<Line> lines(LinesOf question) {
        return client.sql(LINES)
                .param("book", question.book()).param("code", question.account())
                .param("from", question.from()).param("to", question.to())
                .param("unit", question.unit(), java.sql.Types.VARCHAR)
                .param("party", question.party(), java.sql.Types.OTHER)
                .param("most", question.most())
                .query((rows, n) -> new Line(rows.getObject("entry_id", UUID.class), rows.getInt("no"),
                        rows.getInt("line"), rows.getObject("effective_on", LocalDate.class), rows.getString("number"),
                        rows.getString("kind"), rows.getString("memo"), rows.getString("account_code"),
                        rows.getString("unit"), rows.getObject("party_id", UUID.class), rows.getLong("amount"),
                        rows.getObject("document_id", UUID.class)))
                .list();
    }

    /** Which postings: of an account and what lies under it, in a span of days; unit and party optional. */
    public record LinesOf(UUID book, String account, LocalDate from, LocalDate to, @Nullable String unit,
            @Nullable UUID party, int most) {}
}
