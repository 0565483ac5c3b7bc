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
    private static final String STAGE = """
            INSERT INTO payout.staged_weight (batch_id, organisation_id, basis, holder_id, holder_code, household,
                                              book_id, weight)
            """;

    /** Each party with its code, and the book of one that keeps books; a party that is not in sight has no code. */
    private static final String NAMED = """
            SELECT :batch, s.organisation_id, :basis, s.party_id, coalesce(h.code, o.code), h.id IS NOT NULL,
                   CASE WHEN h.id IS NULL THEN r.id END, s.weight
              FROM s
              LEFT JOIN registry.v_household h ON h.county_code = access.county() AND h.id = s.party_id
              LEFT JOIN registry.v_organisation o ON o.county_code = access.county() AND o.id = s.party_id
              LEFT JOIN (SELECT DISTINCT ON (organisation_id) organisation_id, id
                           FROM ledger.v_book
                          WHERE county_code = access.county() AND chart_id <> :memorandum
                          ORDER BY organisation_id, code) r ON r.organisation_id = s.party_id""";

    static final String SHARES = """
            WITH s AS MATERIALIZED (
                SELECT b.organisation_id, m.party_id, sum(m.credit - m.debit)::bigint AS weight
                  FROM ledger.parties_moved(:books, :codes, :to) m
                  JOIN ledger.v_book b ON b.county_code = access.county() AND b.id = m.book_id
                 GROUP BY b.organisation_id, m.party_id HAVING sum(m.credit - m.debit) <> 0)
            """ + STAGE + NAMED;

    private static final String STOOD = """
                  FROM ledger.v_posting p
                 WHERE p.county_code = access.county() AND p.book_id = ANY (:books)
                   AND starts_with(p.account_code, :account) AND p.effective_on BETWEEN :from AND :to
                   AND p.party_id IS NOT NULL
            """;

    /** What was taken back counts as little as the taking back, and a payout is no trade. */
    static final String TRADE = """
            WITH s AS MATERIALIZED (
                SELECT p.organisation_id, p.party_id, sum(-p.amount)::bigint AS weight
            """ + STOOD + """
                   AND p.unit = 'CNY' AND p.amount < 0 AND p.kind <> 'payout' AND p.reverses IS NULL
                   AND NOT EXISTS (SELECT 1 FROM ledger.v_entry r
                                    WHERE r.county_code = p.county_code AND r.reverses = p.entry_id)
                 GROUP BY p.organisation_id, p.party_id)
            """ + STAGE + NAMED;

    static final String LABOUR = """
            WITH s AS MATERIALIZED (
                SELECT p.organisation_id, p.party_id, sum(p.amount)::bigint AS weight
            """ + STOOD + """
                   AND p.unit = 'DAY'
                 GROUP BY p.organisation_id, p.party_id HAVING sum(p.amount) <> 0)
            """ + STAGE + NAMED;

    static final String HOUSEHOLDS = STAGE + """
            SELECT :batch, o.id, :basis, h.id, h.code, true, NULL, CASE WHEN :persons THEN h.people ELSE 1 END
              FROM registry.v_organisation o
              JOIN registry.v_household h ON h.county_code = o.county_code AND h.village_code = o.code
              LEFT JOIN (SELECT DISTINCT ON (household_id) household_id, belongs
                           FROM payout.household_group
                          WHERE county_code = access.county() AND group_code = :group AND from_on <= :to
                          ORDER BY household_id, from_on DESC, recorded_at DESC) g ON g.household_id = h.id
             WHERE o.county_code = access.county() AND o.id = ANY (:organisations) AND o.kind = 'collective'
               AND coalesce(h.joined_on, '-infinity') <= :to AND coalesce(h.left_on, 'infinity') > :to
               AND (h.people > 0 OR NOT :persons)
               AND (:group = '' OR coalesce(g.belongs, false) <> :except)""";

    static final String KNOWN_GROUPS = """
            SELECT DISTINCT o.id FROM payout.household_group g
              JOIN registry.v_organisation o ON o.county_code = g.county_code AND o.code = g.village_code
             WHERE g.county_code = access.county() AND g.group_code = :group AND g.from_on <= :to
               AND o.id = ANY (:organisations)""";

    static final String SUMS = """
            SELECT organisation_id, basis, count(*)::int AS holders, sum(weight)::bigint AS weights
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

    static final String STALE = """
            WITH stored AS (
                SELECT DISTINCT p.organisation_id, coalesce(a.basis, 'shares') AS basis, l.holder_id, l.weight
                  FROM payout.line l
                  JOIN payout.part a ON a.county_code = l.county_code AND a.payout_id = l.payout_id AND a.no = l.part_no
                  JOIN payout.payout p ON p.county_code = l.county_code AND p.id = l.payout_id
                 WHERE l.county_code = access.county() AND l.payout_id = ANY (:payouts)),
            staged AS (SELECT organisation_id, basis, holder_id, weight FROM payout.staged_weight WHERE batch_id = :batch)
            SELECT DISTINCT coalesce(a.organisation_id, b.organisation_id) AS id
              FROM stored a
              FULL JOIN staged b ON b.organisation_id = a.organisation_id AND b.basis = a.basis
               AND b.holder_id = a.holder_id AND b.weight = a.weight
             WHERE a.holder_id IS NULL OR b.holder_id IS NULL""";

    static final String CLEAR = "DELETE FROM payout.staged_weight WHERE batch_id = :batch";

    private final JdbcClient client;

    WeightTables(JdbcClient client) {
        this.client = client;
    }

    /** Stages one basis of some organisations, from their books. @return how many rows */
    int stage(UUID batch, Basis basis, List<UUID> organisations, List<UUID> books, FiscalYear year) {
        JdbcClient.StatementSpec statement = switch (basis.kind()) {
            case SHARES -> client.sql(SHARES).param("codes", basis.shareAccounts().toArray(String[]::new));
            case TRADE -> client.sql(TRADE).param("account", basis.account()).param("from", year.first());
            case LABOUR -> client.sql(LABOUR).param("account", basis.account()).param("from", year.first());
            case HOUSEHOLDS, PERSONS -> client.sql(HOUSEHOLDS).param("group", basis.group())
                    .param("except", basis.except()).param("persons", basis.kind() == Basis.Kind.PERSONS)
                    .param("organisations", organisations.toArray(UUID[]::new));
        };
        if (basis.account().isEmpty() && basis.kind() != Basis.Kind.SHARES) {
            return statement.param("batch", batch).param("basis", basis.text()).param("to", year.last()).update();
        }
        return statement.param("batch", batch).param("basis", basis.text()).param("to", year.last())
                .param("books", books.toArray(UUID[]::new)).param("memorandum", Book.MEMORANDUM).update();
    }

    /** Of these organisations those of which somebody ever entered the group. */
    Set<UUID> knownGroups(String group, List<UUID> organisations, FiscalYear year) {
        return new HashSet<>(client.sql(KNOWN_GROUPS)
                .param("group", group).param("to", year.last())
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(UUID.class).list());
    }

    /** What one organisation has of one basis. */
    record Sum(UUID organisation, Basis basis, int holders, long weights) {}

    List<Sum> sums(UUID batch) {
        return client.sql(SUMS)
                .param("batch", batch)
                .query((row, n) -> new Sum(row.getObject("organisation_id", UUID.class),
                        Basis.parse(row.getString("basis")), row.getInt("holders"), row.getLong("weights")))
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

    /** The organisations of which a stored plan no longer says what is staged. */
    Set<UUID> stale(UUID batch, UUID[] payouts) {
        return new HashSet<>(client.sql(STALE).param("batch", batch).param("payouts", payouts).query(UUID.class).list());
    }

    void clear(UUID batch) {
        client.sql(CLEAR).param("batch", batch).update();
    }
}
