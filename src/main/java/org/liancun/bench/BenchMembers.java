package org.liancun.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Books;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Rollup;
import org.liancun.payout.DistributionPolicies;
import org.liancun.payout.DistributionPolicy;
import org.liancun.payout.Resolution;
import org.liancun.payout.Votes;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A made-up county of very many collectives, each with its households, their shares in the memorandum book and an income
 * in the statutory one, and a policy by which it is to be paid out.
 */
final class BenchMembers {
    static final FiscalYear YEAR = new FiscalYear(2023);
    static final LocalDate DRAFTED = LocalDate.of(2024, 1, 8);
    static final LocalDate DECIDED = LocalDate.of(2024, 1, 20);
    private static final int OPEN_AT_ONCE = 10_000;
    private static final int VILLAGES_OF_A_TOWNSHIP = 900;

    private static final String TOWNSHIPS = """
            INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh)
            SELECT :c, :c, 'county', NULL, 'x'
            UNION ALL
            SELECT :c, :c || lpad((100 + t)::text, 3, '0'), 'township', :c, 'x' FROM generate_series(0, :groups / :most) t""";
    private static final String VILLAGES = """
            INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh)
            SELECT :c, :c || lpad((100 + g / :most)::text, 3, '0') || lpad((g % :most)::text, 3, '0'), 'village',
                   :c || lpad((100 + g / :most)::text, 3, '0'), 'x'
              FROM generate_series(0, :groups - 1) g""";
    private static final String COLLECTIVES = """
            INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code)
            SELECT county_code, gen_random_uuid(), code, 'collective', 'x', code FROM registry.place
             WHERE county_code = :c AND kind = 'village'""";
    private static final String HOUSEHOLDS = """
            INSERT INTO registry.household (county_code, id, code, village_code, people, workers)
            SELECT p.county_code, gen_random_uuid(), p.code || '-' || lpad(h::text, 4, '0'), p.code, 4, 2
              FROM registry.place p CROSS JOIN generate_series(1, :each) h
             WHERE p.county_code = :c AND p.kind = 'village'""";
    private static final String ENTRIES = """
            INSERT INTO ledger.staged_entry (batch_id, entry_id, book_id, effective_on, kind, memo, source)
            SELECT :batch, b.id, b.id, '2023-01-01', 'shares', 'bench', b.code
              FROM ledger.book b WHERE b.county_code = :c""";
    /** From one to fifty-one shares, in hundredths, the same in every run. */
    private static final String SHARES = """
            INSERT INTO ledger.staged_posting (batch_id, entry_id, no, account_code, unit, party_id, amount, line)
            WITH held AS (
                SELECT b.id AS book, h.id AS household, h.code,
                       100 + abs(hashtext(h.code)) % 5000 AS shares
                  FROM registry.household h
                  JOIN ledger.book b ON b.county_code = h.county_code AND b.code = h.village_code || '-M'
                 WHERE h.county_code = :c)
            SELECT :batch, book, row_number() OVER (PARTITION BY book ORDER BY code), 'M307', 'SHARE', household, -shares, 1
              FROM held
            UNION ALL
            SELECT :batch, book, count(*) + 1, 'M301', 'SHARE', NULL, sum(shares), 1 FROM held GROUP BY book""";
    private static final String INCOME = """
            INSERT INTO ledger.staged_posting (batch_id, entry_id, no, account_code, unit, amount, line)
            SELECT :batch, b.id, p.no, p.code, 'CNY', p.sign * (1000000 + abs(hashtext(b.code)) % 10000000), 1
              FROM ledger.book b CROSS JOIN (VALUES (1, '102', 1), (2, '32202', -1)) AS p (no, code, sign)
             WHERE b.county_code = :c AND b.chart_id <> 'memorandum'""";
    private static final String ANALYZE = """
            SELECT access.analyze('registry.place', 'registry.organisation', 'registry.household', 'ledger.book',
                                  'ledger.period', 'ledger.account', 'ledger.entry', 'ledger.posting', 'ledger.rollup',
                                  'ledger.rollup_month')::text""";

    final Scope scope;
    final Resolution resolution;

    private BenchMembers(Scope scope, Resolution resolution) {
        this.scope = scope;
        this.resolution = resolution;
    }

    /** @param members of all groups together, as many in each */
    static BenchMembers in(PassingHome home, String code, int groups, int members) {
        Scope scope = Scope.system("bench", code);
        sql(home, scope, List.of(TOWNSHIPS, VILLAGES, COLLECTIVES, HOUSEHOLDS),
                Map.of("c", code, "groups", groups, "most", VILLAGES_OF_A_TOWNSHIP, "each", members / groups));
        openBooks(home, scope, code);
        // A million households would be sought in a hundred thousand books one by one, if both were taken for empty.
        analyze(home, scope);
        scope.run(() -> home.get(TransactionTemplate.class).executeWithoutResult(status -> {
            UUID batch = Ids.next();
            sql(home, scope, List.of(ENTRIES, SHARES, INCOME), Map.of("c", code, "batch", batch));
            home.get(Ledger.class).postBatch(batch);
        }));
        scope.run(() -> home.get(Rollup.class).advance());
        UUID document = scope.call(() -> policy(home, code));
        analyze(home, scope);
        return new BenchMembers(scope, new Resolution(DECIDED, document, new Votes(9, 9, 9, 0, 0)));
    }

    private static void analyze(PassingHome home, Scope scope) {
        scope.run(() -> home.get(TransactionTemplate.class).executeWithoutResult(
                status -> home.get(JdbcClient.class).sql(ANALYZE).query(String.class).list()));
    }

    private static void openBooks(PassingHome home, Scope scope, String code) {
        List<Books.OpenBook> open = new ArrayList<>();
        scope.run(() -> home.get(TransactionTemplate.class).executeWithoutResult(status ->
                home.get(JdbcClient.class).sql("SELECT id, code FROM registry.organisation WHERE county_code = ?").param(code)
                        .query(row -> {
                            UUID id = row.getObject("id", UUID.class);
                            String of = row.getString("code");
                            open.add(new Books.OpenBook(Ids.next(), of, "rural-collective-2023", id, YEAR.first()));
                            open.add(new Books.OpenBook(Ids.next(), of + "-M", "memorandum", id, YEAR.first()));
                        })));
        for (int from = 0; from < open.size(); from += OPEN_AT_ONCE) {
            List<Books.OpenBook> some = open.subList(from, Math.min(open.size(), from + OPEN_AT_ONCE));
            scope.run(() -> home.get(Books.class).open(some, List.of(YEAR)));
        }
    }

    private static UUID policy(PassingHome home, String code) {
        UUID document = home.get(Documents.class).store(new Document(Ids.next(), "B1", "resolution", "bench", DRAFTED,
                null, "", code, "", true), new byte[0]);
        List<Function<String, String>> rules = new ArrayList<>();
        for (Map<String, String> rule : List.of(Map.of("name", "cover_losses"), Map.of("name", "reserve", "rate", "10%"),
                Map.of("name", "members"))) {
            rules.add(key -> rule.getOrDefault(key, ""));
        }
        home.get(DistributionPolicies.class).add(new DistributionPolicies.Written("collective", YEAR.value(), "bench", 10,
                new DistributionPolicy.Version(0, false, DRAFTED, "B1"), rules));
        return document;
    }

    private static void sql(PassingHome home, Scope scope, List<String> statements, Map<String, ?> values) {
        scope.run(() -> home.get(TransactionTemplate.class).executeWithoutResult(status ->
                statements.forEach(statement -> home.get(JdbcClient.class).sql(statement).params(values).update())));
    }
}
