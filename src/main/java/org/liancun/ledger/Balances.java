package org.liancun.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows from the entries: balances and movements, from the rollup and the postings after it. */
@Component
public class Balances {
    /**
     * The movements of some books. Both halves begin at the books, so that the cost is theirs and never that of the
     * county: a view over the two is read whole, because no condition of a join reaches into a union of joins. What lies
     * before :days comes as whole months, so that ten years cost a hundred and twenty rows an account and not thousands.
     * OFFSET 0 makes the last part begin at the entries that the rollup lacks, of whichever book: they are the work of
     * the last second, and a book's own index would lead through all that the book ever held.
     */
    private static final String MOVED = """
              FROM (SELECT a.book_id, a.code, a.unit, a.party_id, r.month AS effective_on, r.debit, r.credit
                      FROM ledger.account a
                      JOIN ledger.rollup_month r ON r.county_code = a.county_code AND r.account_id = a.id
                     WHERE a.county_code = access.county() AND a.book_id = ANY (:books) AND r.month < :days
                    UNION ALL
                    SELECT a.book_id, a.code, a.unit, a.party_id, r.effective_on, r.debit, r.credit
                      FROM ledger.account a
                      JOIN ledger.rollup r ON r.county_code = a.county_code AND r.account_id = a.id
                     WHERE :days <= :to AND a.county_code = access.county() AND a.book_id = ANY (:books)
                       AND r.effective_on BETWEEN :days AND :to
                    UNION ALL
                    SELECT a.book_id, a.code, a.unit, a.party_id, p.effective_on, greatest(p.amount, 0),
                           greatest(-p.amount, 0)
                      FROM (SELECT x.id, x.book_id, x.effective_on FROM ledger.entry x
                             WHERE x.county_code = access.county()
                               AND x.xact >= ledger.rolled_up_to() OFFSET 0) e
                     CROSS JOIN LATERAL (SELECT x.account_id, x.effective_on, x.amount FROM ledger.posting x
                                          WHERE x.county_code = access.county() AND x.entry_id = e.id OFFSET 0) p
                      JOIN ledger.account a ON a.id = p.account_id
                     WHERE e.book_id = ANY (:books) AND e.effective_on <= :to
            """;

    static final String OF_BOOKS = MOVED + ") m\n";

    /**
     * The same as it was known at an earlier moment. The rollup does not say when it was told something; what was
     * recorded later is taken off it again, because that is mostly little.
     */
    static final String KNOWN_OF_BOOKS = MOVED + """
                    UNION ALL
                    SELECT a.book_id, a.code, a.unit, a.party_id, p.effective_on, -greatest(p.amount, 0),
                           -greatest(-p.amount, 0)
                      FROM (SELECT x.id FROM ledger.entry x
                             WHERE x.county_code = access.county() AND x.book_id = ANY (:books)
                               AND x.effective_on <= :to AND x.recorded_at > :known OFFSET 0) e
                     CROSS JOIN LATERAL (SELECT x.account_id, x.effective_on, x.amount FROM ledger.posting x
                                          WHERE x.county_code = access.county() AND x.entry_id = e.id OFFSET 0) p
                      JOIN ledger.account a ON a.id = p.account_id) m
            """;

    private static final String MOVEMENT_SUMS = """
            SELECT m.book_id, m.code, m.unit,
                   sum(CASE WHEN m.effective_on < :from THEN m.debit - m.credit ELSE 0 END)::bigint AS opening,
                   sum(CASE WHEN m.effective_on >= :from THEN m.debit ELSE 0 END)::bigint AS debit,
                   sum(CASE WHEN m.effective_on >= :from THEN m.credit ELSE 0 END)::bigint AS credit
            """;
    /** What was wholly recorded later is not there. */
    private static final String BY_ACCOUNT = """
            GROUP BY m.book_id, m.code, m.unit HAVING sum(m.debit) <> 0 OR sum(m.credit) <> 0
            ORDER BY m.book_id, m.code, m.unit""";

    static final String MOVEMENTS = MOVEMENT_SUMS + OF_BOOKS + BY_ACCOUNT;

    static final String KNOWN_MOVEMENTS = MOVEMENT_SUMS + KNOWN_OF_BOOKS + BY_ACCOUNT;

    private static final String PARTY_SUMS = """
            SELECT m.book_id, m.code, m.party_id, m.unit, sum(m.debit - m.credit)::bigint AS balance
            """;
    private static final String BY_PARTY = """
             WHERE m.code = ANY (:codes)
             GROUP BY m.book_id, m.code, m.party_id, m.unit HAVING sum(m.debit) <> 0 OR sum(m.credit) <> 0
             ORDER BY m.book_id, m.code, m.party_id""";

    static final String PARTIES = PARTY_SUMS + OF_BOOKS + BY_PARTY;

    static final String KNOWN_PARTIES = PARTY_SUMS + KNOWN_OF_BOOKS + BY_PARTY;

    static final String LINES = """
            SELECT entry_id, no, line, effective_on, number, kind, memo, account_code, unit, party_id, amount,
                   document_id
              FROM ledger.v_posting
             WHERE county_code = access.county() AND book_id = :book AND account_code LIKE :code || '%'
               AND effective_on BETWEEN :from AND :to
               AND (:unit::text IS NULL OR unit = :unit) AND (:party::uuid IS NULL OR party_id = :party)
             ORDER BY effective_on, entry_id, no
             LIMIT :most""";

    static final String MARK = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text";

    static final String MOVED_SINCE = """
            SELECT DISTINCT b.organisation_id
              FROM (SELECT x.book_id FROM ledger.entry x
                     WHERE x.county_code = access.county() AND x.xact >= ?::text::xid8 OFFSET 0) e
              JOIN ledger.book b ON b.county_code = access.county() AND b.id = e.book_id""";

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
    public record PartyBalance(String account, @Nullable UUID party, String unit, long balance) {}

    /** A posting as a reader meets it. */
    public record Line(UUID entry, int no, int line, LocalDate effectiveOn, @Nullable String number, String kind,
            String memo, String account, String unit, @Nullable UUID party, long amount, @Nullable UUID document) {}

    /** Every account of the book that moved up to the last day. */
    @Transactional(readOnly = true)
    public List<Movement> movements(UUID book, LocalDate from, LocalDate to) {
        return movements(book, from, to, null);
    }

    /** @param known only entries recorded up to this moment; null for all */
    @Transactional(readOnly = true)
    public List<Movement> movements(UUID book, LocalDate from, LocalDate to, @Nullable Instant known) {
        return movements(List.of(book), from, to, known).getOrDefault(book, List.of());
    }

    /** Every account of each of the books that moved up to the last day, in one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Movement>> movements(Collection<UUID> books, LocalDate from, LocalDate to) {
        return movements(books, from, to, null);
    }

    private Map<UUID, List<Movement>> movements(Collection<UUID> books, LocalDate from, LocalDate to,
            @Nullable Instant known) {
        Map<UUID, List<Movement>> movements = new HashMap<>();
        asKnown(MOVEMENTS, KNOWN_MOVEMENTS, known)
                .param("books", books.toArray(UUID[]::new)).param("from", from).param("to", to)
                .param("days", days(from, to))
                .query(rows -> {
                    movements.computeIfAbsent(rows.getObject("book_id", UUID.class), book -> new ArrayList<>())
                            .add(new Movement(rows.getString("code"), rows.getString("unit"), rows.getLong("opening"),
                                    rows.getLong("debit"), rows.getLong("credit")));
                });
        return movements;
    }

    /** A mark in the stream of entries: whatever is read after it has been taken holds all that came before it. */
    @Transactional(readOnly = true)
    public long mark() {
        return client.sql(MARK).query(Long.class).single();
    }

    /**
     * The organisations whose books may have got an entry that was not yet there when something was read after the mark
     * had been taken, of whatever day; the others' balances are surely what they were.
     */
    @Transactional(readOnly = true)
    public Set<UUID> movedSince(long mark) {
        return client.sql(MOVED_SINCE).param(Long.toString(mark)).query(UUID.class).set();
    }

    /** Balances of an account by party as of a day. */
    @Transactional(readOnly = true)
    public List<PartyBalance> byParty(UUID book, String account, LocalDate asOf) {
        return byParty(book, List.of(account), asOf, null);
    }

    /** @param known only entries recorded up to this moment; null for all */
    @Transactional(readOnly = true)
    public List<PartyBalance> byParty(UUID book, Collection<String> accounts, LocalDate asOf, @Nullable Instant known) {
        return byParty(List.of(book), accounts, asOf, known).getOrDefault(book, List.of());
    }

    /** Balances of accounts by party as of a day, for each of the books, in one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, List<PartyBalance>> byParty(Collection<UUID> books, Collection<String> accounts, LocalDate asOf) {
        return byParty(books, accounts, asOf, null);
    }

    /** @param known only entries recorded up to this moment; null for all */
    @Transactional(readOnly = true)
    public Map<UUID, List<PartyBalance>> byParty(Collection<UUID> books, Collection<String> accounts, LocalDate asOf,
            @Nullable Instant known) {
        Map<UUID, List<PartyBalance>> balances = new HashMap<>();
        asKnown(PARTIES, KNOWN_PARTIES, known)
                .param("books", books.toArray(UUID[]::new)).param("codes", accounts.toArray(String[]::new))
                .param("to", asOf).param("days", days(asOf.withDayOfMonth(1), asOf))
                .query(rows -> {
                    balances.computeIfAbsent(rows.getObject("book_id", UUID.class), book -> new ArrayList<>())
                            .add(new PartyBalance(rows.getString("code"), rows.getObject("party_id", UUID.class),
                                    rows.getString("unit"), rows.getLong("balance")));
                });
        return balances;
    }

    /**
     * The first day of the month from which days are to be told apart, where months would do: what happened up to the
     * last day, and on which side of the first.
     */
    static LocalDate days(LocalDate from, LocalDate to) {
        return from.getDayOfMonth() == 1 ? to.plusDays(1).withDayOfMonth(1) : from.withDayOfMonth(1);
    }

    private JdbcClient.StatementSpec asKnown(String now, String then, @Nullable Instant known) {
        return known == null ? client.sql(now)
                : client.sql(then).param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC));
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
