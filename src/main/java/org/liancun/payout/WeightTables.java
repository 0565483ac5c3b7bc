package org.liancun.payout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that stages who has how much of a basis, for many organisations at once: from the ledger's postings, and from
 * the registry. Nothing of it passes through the program, so that its memory does not grow with the members.
 */
@Component
class WeightTables {
    /** What parties hold of shares: organisation, party and weight, as in each of the four that follow. */
    private static final String SHARES = """
            WITH s AS (
                SELECT b.organisation_id, m.party_id, sum(m.credit - m.debit)::bigint AS weight
                  FROM ledger.parties_moved(:books, :codes, :to) m
                  JOIN ledger.v_book b ON b.county_code = access.county() AND b.id = m.book_id
                 GROUP BY b.organisation_id, m.party_id HAVING sum(m.credit - m.debit) <> 0)
            """;

    private static final String STOOD = """
                  FROM ledger.v_posting p
                 WHERE p.county_code = access.county() AND p.book_id = ANY (:books)
                   AND starts_with(p.account_code, :account) AND p.effective_on BETWEEN :from AND :to
                   AND p.party_id IS NOT NULL
            """;

    /** What was taken back counts as little as the taking back, and a payout is no trade. */
    private static final String TRADE = """
            WITH s AS (
                SELECT p.organisation_id, p.party_id, sum(-p.amount)::bigint AS weight
            """ + STOOD + """
                   AND p.unit = 'CNY' AND p.amount < 0 AND p.kind <> 'payout' AND p.reverses IS NULL
                   AND NOT EXISTS (SELECT 1 FROM ledger.v_entry r
                                    WHERE r.county_code = p.county_code AND r.reverses = p.entry_id)
                 GROUP BY p.organisation_id, p.party_id)
            """;

    private static final String LABOUR = """
            WITH s AS (
                SELECT p.organisation_id, p.party_id, sum(p.amount)::bigint AS weight
            """ + STOOD + """
                   AND p.unit = 'DAY'
                 GROUP BY p.organisation_id, p.party_id HAVING sum(p.amount) <> 0)
            """;

    private static final String HOUSEHOLDS = """
            WITH s AS (
                SELECT o.id AS organisation_id, h.id AS party_id,
                       CASE WHEN :persons THEN h.people ELSE 1 END::bigint AS weight
                  FROM registry.v_organisation o
                  JOIN registry.v_household h ON h.county_code = o.county_code AND h.village_code = o.code
                  LEFT JOIN (SELECT DISTINCT ON (household_id) household_id, belongs
                               FROM payout.household_group
                              WHERE county_code = access.county() AND group_code = :group AND from_on <= :to
                              ORDER BY household_id, from_on DESC, recorded_at DESC) g ON g.household_id = h.id
                 WHERE o.county_code = access.county() AND o.id = ANY (:organisations) AND o.kind = 'collective'
                   AND coalesce(h.joined_on, '-infinity') <= :to AND coalesce(h.left_on, 'infinity') > :to
                   AND (h.people > 0 OR NOT :persons)
                   AND (:group = '' OR coalesce(g.belongs, false) <> :except))
            """;

    /** Each party with its code, and the book of one that keeps books; a party that is not in sight has no code. */
    private static final String STAGE = """
            INSERT INTO payout.staged_weight (batch_id, organisation_id, basis, holder_id, holder_code, household,
                                              book_id, weight)
            SELECT :batch, s.organisation_id, :basis, s.party_id, coalesce(h.code, o.code), h.id IS NOT NULL,
                   CASE WHEN h.id IS NULL THEN o.book_id END, s.weight
              FROM s
              LEFT JOIN registry.v_household h ON h.county_code = access.county() AND h.id = s.party_id
              LEFT JOIN (SELECT DISTINCT ON (v.id) v.id, v.code, b.id AS book_id
                           FROM registry.v_organisation v
                           LEFT JOIN ledger.v_book b ON b.county_code = v.county_code AND b.organisation_id = v.id
                            AND b.chart_id <> :memorandum
                          WHERE v.county_code = access.county()
                          ORDER BY v.id, b.code) o ON o.id = s.party_id""";

    /** The organisations of which a stored line has no such holder with this weight any more, or lacks one. */
    private static final String COMPARE = """
            , line AS (
                SELECT p.organisation_id, l.holder_id, l.weight
                  FROM payout.payout p
                  JOIN payout.part a ON a.county_code = p.county_code AND a.payout_id = p.id
                   AND a.goes_to IN ('holders', 'refund') AND coalesce(a.basis, 'shares') = :basis
                  JOIN payout.line l ON l.county_code = a.county_code AND l.payout_id = a.payout_id AND l.part_no = a.no
                 WHERE p.county_code = access.county() AND p.id = ANY (:payouts))
            SELECT DISTINCT coalesce(l.organisation_id, s.organisation_id) AS id
              FROM line l
              FULL JOIN s ON s.organisation_id = l.organisation_id AND s.party_id = l.holder_id AND s.weight = l.weight
             WHERE l.holder_id IS NULL OR s.party_id IS NULL""";

    static final String STAGE_SHARES = SHARES + STAGE;
    static final String STAGE_TRADE = TRADE + STAGE;
    static final String STAGE_LABOUR = LABOUR + STAGE;
    static final String STAGE_HOUSEHOLDS = HOUSEHOLDS + STAGE;
    static final String COMPARE_SHARES = SHARES + COMPARE;
    static final String COMPARE_TRADE = TRADE + COMPARE;
    static final String COMPARE_LABOUR = LABOUR + COMPARE;
    static final String COMPARE_HOUSEHOLDS = HOUSEHOLDS + COMPARE;

    static final String KNOWN_GROUPS = """
            SELECT DISTINCT o.id FROM payout.household_group g
              JOIN registry.v_organisation o ON o.county_code = g.county_code AND o.code = g.village_code
             WHERE g.county_code = access.county() AND g.group_code = :group AND g.from_on <= :to
               AND o.id = ANY (:organisations)""";

    /** What each organisation has of each basis, and how many of those holders cannot be paid. */
    static final String SUMS = """
            SELECT organisation_id, basis, count(*)::int AS holders, sum(weight)::bigint AS weights,
                   count(*) FILTER (WHERE holder_code IS NULL OR weight < 0 OR (NOT household AND book_id IS NULL))::int
                       AS unpayable
              FROM payout.staged_weight WHERE batch_id = :batch GROUP BY organisation_id, basis""";

    static final String HOLDERS = """
            SELECT organisation_id, count(DISTINCT holder_id)::int AS holders
              FROM payout.staged_weight WHERE batch_id = :batch GROUP BY organisation_id""";

    /** The first holder of each organisation that cannot be paid, and why. */
    static final String UNPAYABLE = """
            SELECT DISTINCT ON (organisation_id) organisation_id, coalesce(holder_code, holder_id::text) AS holder,
                   CASE WHEN holder_code IS NULL THEN 'UNKNOWN_HOLDER' WHEN weight < 0 THEN 'NEGATIVE_BASIS'
                        ELSE 'RECEIVER_WITHOUT_BOOK' END AS reason
              FROM payout.staged_weight
             WHERE batch_id = :batch AND (holder_code IS NULL OR weight < 0 OR (NOT household AND book_id IS NULL))
             ORDER BY organisation_id, holder_code""";

    static final String CLEAR = "DELETE FROM payout.staged_weight WHERE batch_id = :batch";

    private final JdbcClient client;

    WeightTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * One basis of some organisations.
     *
     * @param books in which it stands, where it stands in books
     */
    record Of(Basis basis, List<UUID> organisations, List<UUID> books, FiscalYear year) {}

    /** Stages who has how much of it. @return how many rows */
    int stage(UUID batch, Of of) {
        return statement(of, STAGE_SHARES, STAGE_TRADE, STAGE_LABOUR, STAGE_HOUSEHOLDS)
                .param("batch", batch).param("memorandum", Book.MEMORANDUM)
                .update();
    }

    /** The organisations of which a stored plan no longer says who has how much of it. */
    List<UUID> stale(Of of, UUID[] payouts) {
        return statement(of, COMPARE_SHARES, COMPARE_TRADE, COMPARE_LABOUR, COMPARE_HOUSEHOLDS)
                .param("payouts", payouts)
                .query(UUID.class).list();
    }

    private JdbcClient.StatementSpec statement(Of of, String shares, String trade, String labour, String households) {
        Basis basis = of.basis();
        JdbcClient.StatementSpec statement = switch (basis.kind()) {
            case SHARES -> client.sql(shares).param("codes", basis.shareAccounts().toArray(String[]::new));
            case TRADE -> client.sql(trade).param("account", basis.account()).param("from", of.year().first());
            case LABOUR -> client.sql(labour).param("account", basis.account()).param("from", of.year().first());
            case HOUSEHOLDS, PERSONS -> client.sql(households).param("group", basis.group())
                    .param("except", basis.except()).param("persons", basis.kind() == Basis.Kind.PERSONS)
                    .param("organisations", of.organisations().toArray(UUID[]::new));
        };
        return statement.param("basis", basis.text()).param("to", of.year().last())
                .param("books", of.books().toArray(UUID[]::new));
    }

    /** Of these organisations those of which somebody ever entered the group. */
    Set<UUID> knownGroups(String group, List<UUID> organisations, FiscalYear year) {
        return new HashSet<>(client.sql(KNOWN_GROUPS)
                .param("group", group).param("to", year.last())
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(UUID.class).list());
    }

    /** What one organisation has of one basis. */
    record Sum(UUID organisation, Basis basis, int holders, long weights, int unpayable) {}

    List<Sum> sums(UUID batch) {
        return client.sql(SUMS)
                .param("batch", batch)
                .query((row, n) -> new Sum(row.getObject("organisation_id", UUID.class),
                        Basis.parse(row.getString("basis")), row.getInt("holders"), row.getLong("weights"),
                        row.getInt("unpayable")))
                .list();
    }

    /** How many holders each organisation has, whatever they have. */
    Map<UUID, Integer> holders(UUID batch) {
        Map<UUID, Integer> holders = new HashMap<>();
        client.sql(HOLDERS).param("batch", batch).query(row -> {
            holders.put(row.getObject("organisation_id", UUID.class), row.getInt("holders"));
        });
        return holders;
    }

    /** A holder that cannot be paid. */
    record Unpayable(String holder, PayoutRefusal reason) {}

    Map<UUID, Unpayable> unpayable(UUID batch) {
        Map<UUID, Unpayable> found = new HashMap<>();
        client.sql(UNPAYABLE).param("batch", batch).query(row -> {
            found.put(row.getObject("organisation_id", UUID.class),
                    new Unpayable(row.getString("holder"), PayoutRefusal.valueOf(row.getString("reason"))));
        });
        return found;
    }

    void clear(UUID batch) {
        client.sql(CLEAR).param("batch", batch).update();
    }
}
