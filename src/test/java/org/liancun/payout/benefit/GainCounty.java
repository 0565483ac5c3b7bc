package org.liancun.payout.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.accounting.RuralChart;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A county of its own for one test: a township with villages of households of four, and two vehicles. */
final class GainCounty {
    static final FiscalYear YEAR = new FiscalYear(2023);
    static final LocalDate LAST_YEAR = LocalDate.of(2022, 6, 30);
    static final LocalDate THIS_YEAR = LocalDate.of(2023, 6, 30);

    final String code = TestApp.freshCounty();
    final String township = code + "201";
    final String vehicleOne = township + "-01V";
    final String vehicleTwo = township + "-02V";
    final Scope scope = TestApp.system(code);
    private final JdbcClient client = TestApp.get(JdbcClient.class);
    private final Map<String, UUID> organisations = new LinkedHashMap<>();
    private final Map<String, UUID> households = new LinkedHashMap<>();

    /** @param sizes households of each village */
    GainCounty(int... sizes) {
        inScope(() -> {
            client.sql("""
                    INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh) VALUES
                    (:c, :c, 'county', NULL, '测试县'), (:c, :t, 'township', :c, '测试乡')""")
                    .param("c", code).param("t", township).update();
            organisation(vehicleOne, "vehicle", township);
            organisation(vehicleTwo, "vehicle", township);
            for (int i = 0; i < sizes.length; i++) {
                client.sql("""
                        INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh)
                        VALUES (?, ?, 'village', ?, '村')""").params(code, village(i), township).update();
                organisation(village(i), "collective", village(i));
                for (int h = 0; h < sizes[i]; h++) {
                    household(household(i, h), null);
                }
            }
            TestApp.get(Books.class).open(organisations.entrySet().stream()
                            .map(each -> new Books.OpenBook(Ids.next(), each.getKey(), RuralChart.ID, each.getValue(),
                                    LocalDate.of(2022, 1, 1))).toList(),
                    List.of(new FiscalYear(2022), YEAR));
        });
        post(vehicleOne, LocalDate.of(2022, 1, 1), List.of(posting("102", null, "90.00"), posting("301", null, "-90.00")));
    }

    String village(int i) {
        return "%s%03d".formatted(township, 201 + i);
    }

    String household(int village, int h) {
        return "%s-%04d".formatted(village(village), h + 1);
    }

    UUID id(String household) {
        return households.get(household);
    }

    /** Adds a household of four that joined on a day; null for long ago. */
    void household(String household, LocalDate joinedOn) {
        UUID id = Ids.next();
        households.put(household, id);
        client.sql("""
                INSERT INTO registry.household (county_code, id, code, village_code, people, workers, joined_on)
                VALUES (:c, :id, :code, left(:code, 12), 4, 2, :joined)""")
                .param("c", code).param("id", id).param("code", household).param("joined", joinedOn).update();
    }

    private void organisation(String organisation, String kind, String place) {
        UUID id = Ids.next();
        organisations.put(organisation, id);
        client.sql("""
                INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code)
                VALUES (?, ?, ?, ?, '组织', ?)""").params(code, id, organisation, kind, place).update();
    }

    /** Owes a household something: credit on the account, debit on the counter account. */
    UUID owe(String book, LocalDate on, String accounts, String household, String yuan) {
        String[] sides = accounts.split("/");
        return post(book, on, List.of(posting(sides[0], household, "-" + yuan), posting(sides[1], null, yuan)));
    }

    /** The other way round: a payment, or a correction. */
    UUID take(String book, LocalDate on, String accounts, String household, String yuan) {
        String[] sides = accounts.split("/");
        return post(book, on, List.of(posting(sides[0], household, yuan), posting(sides[1], null, "-" + yuan)));
    }

    Posting posting(String account, String household, String yuan) {
        return new Posting(account, "CNY", household == null ? null : id(household), null, Money.ofYuan(yuan).fen(), 1);
    }

    UUID post(String book, LocalDate on, List<Posting> postings) {
        UUID entry = Ids.next();
        inScope(() -> {
            Entry.Draft draft = Entry.draft(entry, TestApp.get(Books.class).get(book).id(), on, "voucher");
            new ArrayList<>(postings).forEach(draft::add);
            TestApp.get(Ledger.class).post(draft.done());
        });
        return entry;
    }

    void reverse(UUID entry, LocalDate on) {
        scope.run(() -> TestApp.get(Ledger.class).reverse(entry, on, "wrong"));
    }

    /** What the county itself says of goods on an account: how much of the price households put in. */
    void costOfGoods(String account, String counter, int permille) {
        inScope(() -> TestApp.get(GainRuleTables.class).addOwn(new GainRule(RuralChart.ID, account, counter, 2022, "goods",
                permille, "survey", "", true), false));
    }

    PlaceBenefit of(String place) {
        return scope.call(() -> TestApp.get(Benefits.class).of(YEAR, place));
    }

    HouseholdBenefit benefit(String household) {
        return scope.call(() -> TestApp.get(Benefits.class).household(YEAR, household).orElseThrow());
    }

    /** Somebody at work: how far they see, and whether persons. */
    Scope somebody(String name, String place, List<String> organisations, boolean persons) {
        return new Scope(name, code, place, organisations, null, persons, false);
    }

    void inScope(Runnable work) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }
}
