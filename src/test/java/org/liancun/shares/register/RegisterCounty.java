package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A county of its own for one test: village A with households 1 to 4, of which 4 split from 1, and village B with one.
 * Household A-1 has 300 member shares, 100.01 of pasture and 40 of cash, for which it brought 20,000 yuan; A-2 has 100
 * member shares.
 */
public final class RegisterCounty {
    public static final LocalDate START = LocalDate.of(2022, 1, 1);
    public final String code = TestApp.freshCounty();
    public final String township = code + "201";
    public final String villageA = township + "201";
    public final String villageB = township + "202";
    public final String a1 = villageA + "-0001";
    public final String a2 = villageA + "-0002";
    public final String a3 = villageA + "-0003";
    public final String a4 = villageA + "-0004";
    public final String b1 = villageB + "-0001";
    public final Scope scope = TestApp.system(code);
    public final Map<String, UUID> ids = new LinkedHashMap<>();
    private final JdbcClient client = TestApp.get(JdbcClient.class);

    public RegisterCounty() {
        this("");
    }

    /** @param legalForm of the collective of village A */
    public RegisterCounty(String legalForm) {
        List.of(villageA, villageB, a1, a2, a3, a4, b1).forEach(each -> ids.put(each, Ids.next()));
        inScope(() -> {
            ground(legalForm);
            books();
            hold(a1, ShareClass.MEMBER, 300_00);
            hold(a1, ShareClass.PASTURE, 100_01);
            hold(a1, ShareClass.CASH, 40_00);
            hold(a2, ShareClass.MEMBER, 100_00);
            post(Entry.draft(Ids.next(), book(villageA).id(), START, "test")
                    .add(Posting.debit("102", Money.ofYuan("20000"), 1))
                    .add(Posting.credit("301", Money.ofYuan("20000"), 1).party(ids.get(a1))).done());
        });
    }

    private void ground(String legalForm) {
        client.sql("""
                INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh) VALUES
                (:c, :c, 'county', NULL, '测试县'), (:c, :t, 'township', :c, '测试乡'), (:c, :a, 'village', :t, '甲村'),
                (:c, :b, 'village', :t, '乙村')""")
                .param("c", code).param("t", township).param("a", villageA).param("b", villageB).update();
        for (String village : List.of(villageA, villageB)) {
            client.sql("INSERT INTO registry.organisation (county_code, id, code, kind, legal_form, name_zh, place_code) "
                    + "VALUES (?, ?, ?, 'collective', ?, '村集体', ?)")
                    .params(code, ids.get(village), village, village.equals(villageA) ? legalForm : "", village).update();
        }
        for (String household : List.of(a1, a2, a3, a4, b1)) {
            client.sql("INSERT INTO registry.household (county_code, id, code, village_code, people, workers, split_from) "
                    + "VALUES (?, ?, ?, ?, 5, 2, ?)")
                    .params(code, ids.get(household), household, household.substring(0, 12),
                            household.equals(a4) ? ids.get(a1) : null).update();
        }
        client.sql("INSERT INTO registry.document (county_code, id, number, kind, title, place_code, organisation_code) "
                + "VALUES (?, ?, 'D1', 'resolution', 'test', ?, ?)").params(code, Ids.next(), villageA, villageA).update();
    }

    private void books() {
        Charts charts = TestApp.get(Charts.class);
        charts.load(new Charts.Chart("memorandum", "memorandum", "备查簿", "Memorandum", LocalDate.of(2000, 1, 1), null,
                "test"));
        charts.load(new Charts.Chart("village-collective-2004", "statutory", "村集体", "Village collective",
                LocalDate.of(2005, 1, 1), LocalDate.of(2023, 12, 31), "财会〔2004〕12号"));
        List<Books.OpenBook> books = new ArrayList<>();
        for (String village : List.of(villageA, villageB)) {
            books.add(new Books.OpenBook(Ids.next(), village, "village-collective-2004", ids.get(village), START));
            books.add(new Books.OpenBook(Ids.next(), village + "-M", "memorandum", ids.get(village), START));
        }
        TestApp.get(Books.class).open(books, IntStream.rangeClosed(2022, 2025).mapToObj(FiscalYear::new).toList());
    }

    public Book book(String bookCode) {
        return TestApp.get(Books.class).get(bookCode);
    }

    /** Issues shares to a household on the first day. */
    public void hold(String household, ShareClass shareClass, long hundredths) {
        Quantity shares = new Quantity(hundredths, Unit.SHARE);
        post(Entry.draft(Ids.next(), book(household.substring(0, 12) + "-M").id(), START, "test")
                .add(Posting.debit(ShareRegister.ISSUED, shares, 1))
                .add(Posting.credit(shareClass.account(), shares, 1).party(ids.get(household))).done());
    }

    /** Takes shares from one hand into another past all rules, as only the database can refuse it. */
    public Entry past(LocalDate day, String from, String to, ShareClass shareClass, long hundredths) {
        Quantity shares = new Quantity(hundredths, Unit.SHARE);
        return Entry.draft(Ids.next(), scope.call(() -> book(villageA + "-M")).id(), day, "test")
                .add(Posting.debit(shareClass.account(), shares, 1).party(ids.get(from)))
                .add(Posting.credit(shareClass.account(), shares, 1).party(ids.get(to))).done();
    }

    public void post(Entry entry) {
        TestApp.get(Ledger.class).post(entry);
    }

    /** Lets the charter of village A say something from the first day on. */
    public void charter(RegisterRule.Name rule, String value) {
        inScope(() -> TestApp.get(Charters.class).say(new Charters.Word(villageA, rule, value, START, "D1")));
    }

    public void inScope(Runnable work) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }

    /** Hundredths of a class that a household holds at the end of the day. */
    public long held(String household, ShareClass shareClass, LocalDate day) {
        return scope.call(() -> TestApp.get(ShareRegister.class).asOf(ids.get(household.substring(0, 12)), day)).stream()
                .filter(each -> each.holder().equals(ids.get(household))
                        && each.shareClass().equals(shareClass.code()))
                .mapToLong(org.liancun.shares.Holding::hundredths).sum();
    }

    /** Fen of a statutory account of village A that a household has, credit positive. */
    public long credit(String account, String household) {
        return scope.call(() -> TestApp.get(Balances.class)
                        .byParty(book(villageA).id(), account, LocalDate.of(2025, 12, 31))).stream()
                .filter(each -> household.isEmpty() ? each.party() == null : ids.get(household).equals(each.party()))
                .mapToLong(each -> -each.balance()).sum();
    }
}
