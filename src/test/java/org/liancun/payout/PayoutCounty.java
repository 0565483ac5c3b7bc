package org.liancun.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.liancun.access.Scope;
import org.liancun.accounting.RuralChart;
import org.liancun.decisions.Votes;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A county of its own for one test: vehicles, each owned by villages, each with households; books, shares, policies. */
final class PayoutCounty {
    static final FiscalYear YEAR = new FiscalYear(2023);
    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    final String code = TestApp.freshCounty();
    final String township = code + "201";
    final Scope scope = TestApp.system(code);
    final List<Village> villages = new ArrayList<>();
    final List<Organisation> vehicles = new ArrayList<>();
    final UUID document = Ids.next();
    private final JdbcClient client = TestApp.get(JdbcClient.class);

    /** A vehicle or collective. */
    record Organisation(UUID id, String code) {}

    /** A village collective with its households. */
    record Village(Organisation collective, int vehicle, List<Organisation> households) {}

    /**
     * @param households of each village; village i belongs to vehicle i modulo the number of vehicles
     */
    PayoutCounty(int vehicleCount, int... households) {
        for (int v = 0; v < vehicleCount; v++) {
            vehicles.add(new Organisation(Ids.next(), "%s-%02dV".formatted(township, v + 1)));
        }
        for (int i = 0; i < households.length; i++) {
            String village = "%s%03d".formatted(township, 201 + i);
            villages.add(new Village(new Organisation(Ids.next(), village), i % vehicleCount,
                    IntStream.rangeClosed(1, households[i])
                            .mapToObj(h -> new Organisation(Ids.next(), "%s-%04d".formatted(village, h)))
                            .toList()));
        }
        inScope(() -> {
            places();
            organisations();
            households();
            books();
            policies("""
                    cover_losses, reserve 10%, reinvestment 20%, members""", "cover_losses, reserve 15%, members");
        });
    }

    private void places() {
        client.sql("""
                INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh, name_en) VALUES
                (:c, :c, 'county', NULL, '测试县', 'Test county'), (:c, :t, 'township', :c, '测试乡', 'Test township')""")
                .param("c", code).param("t", township).update();
        client.sql("""
                INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh)
                SELECT :c, v, 'village', :t, '村' || right(v, 3) FROM unnest(:villages::text[]) AS v""")
                .param("c", code).param("t", township)
                .param("villages", villages.stream().map(v -> v.collective().code()).toArray(String[]::new)).update();
        client.sql("""
                INSERT INTO registry.document (county_code, id, number, kind, title, place_code)
                VALUES (?, ?, 'R1', 'resolution', 'test', ?)""").params(code, document, code).update();
    }

    private void organisations() {
        String sql = """
                INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code)
                SELECT :c, n.id, n.code, :kind, '组织' || right(n.code, 3), CASE :kind WHEN 'vehicle' THEN :t ELSE n.code END
                  FROM unnest(:ids::uuid[], :codes::text[]) AS n (id, code)""";
        insert(sql, "vehicle", vehicles);
        insert(sql, "collective", villages.stream().map(Village::collective).toList());
    }

    private void households() {
        insert("""
                INSERT INTO registry.household (county_code, id, code, village_code, people, workers)
                SELECT :c, n.id, n.code, left(n.code, 12), 4, 2
                  FROM unnest(:ids::uuid[], :codes::text[]) AS n (id, code) WHERE :kind <> :t""", "household",
                villages.stream().flatMap(v -> v.households().stream()).toList());
    }

    private void insert(String sql, String kind, List<Organisation> rows) {
        client.sql(sql)
                .param("c", code).param("t", township).param("kind", kind)
                .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
                .param("codes", rows.stream().map(Organisation::code).toArray(String[]::new))
                .update();
    }

    private void books() {
        List<Books.OpenBook> open = new ArrayList<>();
        for (Organisation each : everyOrganisation()) {
            open.add(new Books.OpenBook(Ids.next(), each.code(), RuralChart.ID, each.id(), START));
            open.add(new Books.OpenBook(Ids.next(), each.code() + "-M", Book.MEMORANDUM, each.id(), START));
        }
        TestApp.get(Books.class).open(open, List.of(new FiscalYear(2022), YEAR));
    }

    private List<Organisation> everyOrganisation() {
        List<Organisation> all = new ArrayList<>(vehicles);
        villages.forEach(village -> all.add(village.collective()));
        return all;
    }

    /** Puts rules for vehicles and for collectives in place, as the golden tables write them. */
    void policies(String vehicle, String collective) {
        PayoutCalendar calendar = new PayoutCalendar(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 20),
                LocalDate.of(2024, 1, 27), LocalDate.of(2024, 2, 2));
        TestApp.get(DistributionTables.class).add(List.of(
                new DistributionPolicy("vehicle", 2022, "charter art. 9", 10, Quorum.TWO_THIRDS,
                        WaterfallTests.rules(vehicle), Map.of(2023, calendar)),
                new DistributionPolicy("collective", 2022, "charter art. 12", 10, Quorum.TWO_THIRDS,
                        WaterfallTests.rules(collective), Map.of(2023, calendar))), "test");
    }

    /** Gives shares of an organisation to holders, in hundredths. */
    void shares(String organisation, Map<UUID, Long> holders) {
        Entry.Draft entry = Entry.draft(Ids.next(), book(organisation + "-M").id(), START, "shares");
        long all = holders.values().stream().mapToLong(Long::longValue).sum();
        entry.add(new Posting("M301", Unit.SHARE.code(), null, null, all, 1));
        holders.forEach((holder, shares) -> entry.add(new Posting("M307", Unit.SHARE.code(), holder, null, -shares, 1)));
        inScope(() -> TestApp.get(Ledger.class).post(entry.done()));
    }

    /** Gives shares of a class, in hundredths: M302 pasture, M303 livestock. */
    void holdings(String organisation, String account, Map<UUID, Long> holders) {
        memorandum(organisation, "M301", account, Unit.SHARE, holders);
    }

    /** Days that holders worked in the year, in hundredths. */
    void labour(String organisation, Map<UUID, Long> holders) {
        Map<UUID, Long> worked = new java.util.HashMap<>();
        holders.forEach((holder, days) -> worked.put(holder, -days));
        memorandum(organisation, "M206", "M106", Unit.DAY, worked);
    }

    private void memorandum(String organisation, String contra, String account, Unit unit, Map<UUID, Long> holders) {
        Entry.Draft entry = Entry.draft(Ids.next(), book(organisation + "-M").id(), JUNE, "shares");
        entry.add(new Posting(contra, unit.code(), null, null, holders.values().stream().mapToLong(Long::longValue).sum(), 1));
        holders.forEach((holder, amount) -> entry.add(new Posting(account, unit.code(), holder, null, -amount, 1)));
        inScope(() -> TestApp.get(Ledger.class).post(entry.done()));
    }

    /** Goods taken from a member: into stock, owed to the member in its account with the organisation. */
    UUID trade(String organisation, UUID member, String yuan) {
        Entry entry = Entry.draft(Ids.next(), book(organisation).id(), JUNE, "voucher")
                .add(Posting.debit("121", Money.ofYuan(yuan), 1))
                .add(new Posting("113", "CNY", member, null, -Money.ofYuan(yuan).fen(), 1)).done();
        inScope(() -> TestApp.get(Ledger.class).post(entry));
        return entry.id();
    }

    /** An entry of the year by which an amount leaves one account for another. */
    UUID move(String organisation, String from, String to, String yuan) {
        Entry entry = Entry.draft(Ids.next(), book(organisation).id(), JUNE, "voucher")
                .add(Posting.debit(from, Money.ofYuan(yuan), 1)).add(Posting.credit(to, Money.ofYuan(yuan), 1)).done();
        inScope(() -> TestApp.get(Ledger.class).post(entry));
        return entry.id();
    }

    void people(UUID household, int people) {
        inScope(() -> client.sql("UPDATE registry.household SET people = ? WHERE county_code = ? AND id = ?")
                .params(people, code, household).update());
    }

    /** Puts policies in force as policies.yaml writes them. */
    void policies(String yaml) {
        PolicyReader.Reading reading = PolicyReader.read(new org.yaml.snakeyaml.Yaml().load(yaml));
        org.assertj.core.api.Assertions.assertThat(reading.faults()).isEmpty();
        inScope(() -> TestApp.get(DistributionTables.class).add(reading.policies(), "test"));
    }

    /** Cash sales of the year, and cash spent where the amount is negative. */
    void earn(String organisation, String yuan) {
        Money amount = Money.ofYuan(yuan);
        Entry.Draft entry = Entry.draft(Ids.next(), book(organisation).id(), JUNE, "voucher");
        if (amount.isPositive()) {
            entry.add(Posting.debit("102", amount, 1)).add(Posting.credit("501", amount, 1));
        } else {
            entry.add(Posting.debit("511", amount.negated(), 1)).add(Posting.credit("102", amount.negated(), 1));
        }
        inScope(() -> TestApp.get(Ledger.class).post(entry.done()));
    }

    /** Cash that leaves the bank account on a day, as a prepayment to somebody. */
    void spend(String organisation, String yuan, LocalDate on) {
        Money amount = Money.ofYuan(yuan);
        Entry entry = Entry.draft(Ids.next(), book(organisation).id(), on, "voucher")
                .add(Posting.debit("112", amount, 1)).add(Posting.credit("102", amount, 1)).done();
        inScope(() -> TestApp.get(Ledger.class).post(entry));
    }

    Book book(String bookCode) {
        return scope.call(() -> TestApp.get(Books.class).get(bookCode));
    }

    /** Balance of an account in yuan on a day, debit positive. */
    String balance(String bookCode, String account, LocalDate day) {
        return new Money(scope.call(() -> TestApp.get(Balances.class).movements(book(bookCode).id(), day, day)).stream()
                .filter(movement -> movement.account().equals(account))
                .mapToLong(Balances.Movement::closing)
                .sum()).toString();
    }

    /** An assembly at which everybody is there and says yes. */
    Resolution unanimous(LocalDate on) {
        return new Resolution(on, on.minusDays(12), document, new Votes(9, 9, 9, 0, 0));
    }

    PayoutYear.Outcome runYear() {
        return scope.call(() -> TestApp.get(PayoutYear.class)
                .run(YEAR, (payout, on) -> unanimous(on), org.liancun.kernel.Progress.NONE));
    }

    /** Runs the work in one transaction of this county. */
    void inScope(Runnable work) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }
}
