package org.liancun.shares;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts;
import org.liancun.registry.Documents;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A county of its own for one test: a township with three villages, of which A and B are in an alliance from 2022 and
 * C joins in July 2023; two households in A and one in B; books, a document, and one rule of valuation.
 */
final class SharesCounty {
    static final LocalDate START = LocalDate.of(2022, 1, 1);
    final String code = TestApp.freshCounty();
    final String township = code + "201";
    final String villageA = township + "201";
    final String villageB = township + "202";
    final String villageC = township + "203";
    final String householdA1 = villageA + "-0001";
    final String householdA2 = villageA + "-0002";
    final String householdB1 = villageB + "-0001";
    final String alliance = township + "-01";
    final String vehicle = alliance + "V";
    final Scope scope = TestApp.system(code);
    final Map<String, UUID> ids = Map.of(villageA, Ids.next(), villageB, Ids.next(), villageC, Ids.next(),
            vehicle, Ids.next(), householdA1, Ids.next(), householdA2, Ids.next(), householdB1, Ids.next());
    private final JdbcClient client = TestApp.get(JdbcClient.class);

    SharesCounty() {
        inScope(() -> {
            ground();
            alliance();
            books();
            policy("500", Map.of(ContributionKind.PASTURE, Money.ofYuan("20"), ContributionKind.YAK,
                    Money.ofYuan("6000"), ContributionKind.SHEEP, Money.ofYuan("1000"), ContributionKind.LABOUR,
                    Money.ofYuan("3000")));
        });
    }

    private void ground() {
        client.sql("""
                INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh) VALUES
                (:c, :c, 'county', NULL, '测试县'), (:c, :t, 'township', :c, '测试乡'), (:c, :va, 'village', :t, '甲村'),
                (:c, :vb, 'village', :t, '乙村'), (:c, :vc, 'village', :t, '丙村')""")
                .param("c", code).param("t", township).param("va", villageA).param("vb", villageB)
                .param("vc", villageC).update();
        for (String village : List.of(villageA, villageB, villageC)) {
            organisation(village, "collective", village);
        }
        organisation(vehicle, "vehicle", township);
        for (String household : List.of(householdA1, householdA2, householdB1)) {
            client.sql("""
                    INSERT INTO registry.household (county_code, id, code, village_code, people, workers, left_on)
                    VALUES (?, ?, ?, ?, 5, 2, ?::date)""")
                    .params(code, ids.get(household), household, household.substring(0, 12),
                            household.equals(householdA2) ? "2023-10-01" : null)
                    .update();
        }
        client.sql("INSERT INTO registry.document (county_code, id, number, kind, title, place_code) "
                + "VALUES (?, ?, 'D1', 'contract', 'test', ?)").params(code, Ids.next(), code).update();
    }

    private void organisation(String organisation, String kind, String place) {
        client.sql("INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code) "
                + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(code, ids.get(organisation), organisation, kind, "组织", place).update();
    }

    private void alliance() {
        client.sql("""
                INSERT INTO alliance.alliance (county_code, code, name_zh, township_code, number, mode, lead_village,
                    vehicle_id, vehicle_code, starts_on)
                VALUES (?, ?, '第一联村', ?, 1, 'strong', ?, ?, ?, '2022-01-01')""")
                .params(code, alliance, township, villageA, ids.get(vehicle), vehicle).update();
        client.sql("""
                INSERT INTO alliance.member (county_code, alliance_code, village_code, from_on) VALUES
                (:c, :l, :va, '2022-01-01'), (:c, :l, :vb, '2022-01-01'), (:c, :l, :vc, '2023-07-01')""")
                .param("c", code).param("l", alliance).param("va", villageA).param("vb", villageB)
                .param("vc", villageC).update();
    }

    private void books() {
        Charts charts = TestApp.get(Charts.class);
        charts.load(new Charts.Chart("memorandum", "memorandum", "备查簿", "Memorandum", LocalDate.of(2000, 1, 1), null,
                "test"));
        charts.load(new Charts.Chart("shares-statutory", "statutory", "测试", "Test", LocalDate.of(2000, 1, 1), null,
                "test"));
        List<Books.OpenBook> books = List.of(villageA, villageB, villageC, vehicle).stream()
                .flatMap(each -> List.of(
                        new Books.OpenBook(Ids.next(), each, "shares-statutory", ids.get(each), START),
                        new Books.OpenBook(Ids.next(), each + "-M", "memorandum", ids.get(each), START)).stream())
                .toList();
        TestApp.get(Books.class).open(books, List.of(new FiscalYear(2022), new FiscalYear(2023)));
    }

    /** Replaces the one rule of valuation, for all alliances and from the beginning. */
    void policy(String shareYuan, Map<ContributionKind, Money> values) {
        TestApp.get(PolicyTables.class).replace(new ValuationPolicy(StableId.of(START, "valuation", "*"), "*", START,
                "resolution 1", Money.ofYuan(shareYuan), Rounding.DOWN, values), false);
    }

    /** Replaces the one rule of valuation by another of the same day. */
    void policy(ValuationPolicy policy) {
        inScope(() -> TestApp.get(PolicyTables.class).replace(policy, false));
    }

    /** The id of a document that stands. */
    UUID document(String number) {
        return scope.call(() -> TestApp.get(Documents.class).byNumber(number)).orElseThrow().id();
    }

    /** Runs the work in one transaction of this county. */
    void inScope(Runnable work) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }

    /** Balance of an account at the end of 2023, debit positive, in the smallest part of its unit. */
    long balance(String book, String account) {
        return scope.call(() -> TestApp.get(Balances.class).movements(TestApp.get(Books.class).get(book).id(), START,
                        LocalDate.of(2023, 12, 31))).stream()
                .filter(each -> each.account().equals(account)).mapToLong(Balances.Movement::closing).sum();
    }
}
