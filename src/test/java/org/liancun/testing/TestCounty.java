package org.liancun.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small county of its own for one test: a township with two villages, each with a collective and two books. */
public final class TestCounty {
    public final String code = TestApp.freshCounty();
    public final String township = code + "201";
    public final String villageA = township + "201";
    public final String villageB = township + "202";
    public final UUID organisationA = Ids.next();
    public final UUID organisationB = Ids.next();
    public final UUID document = Ids.next();
    public final Scope scope = TestApp.system(code);

    public TestCounty() {
        Charts charts = TestApp.get(Charts.class);
        inScope(() -> {
            charts.load(new Charts.Chart("memorandum", "memorandum", "备查簿", "Memorandum", LocalDate.of(2000, 1, 1),
                    null, "test"));
            charts.load(new Charts.Chart("test-statutory", "statutory", "测试", "Test", LocalDate.of(2000, 1, 1), null,
                    "test"));
            places();
            List<Books.OpenBook> books = List.of(
                    new Books.OpenBook(Ids.next(), villageA, "test-statutory", organisationA, LocalDate.of(2022, 1, 1)),
                    new Books.OpenBook(Ids.next(), villageA + "-M", "memorandum", organisationA, LocalDate.of(2022, 1, 1)),
                    new Books.OpenBook(Ids.next(), villageB, "test-statutory", organisationB, LocalDate.of(2022, 1, 1)));
            TestApp.get(Books.class).open(books, List.of(new FiscalYear(2022), new FiscalYear(2023)));
        });
    }

    private void places() {
        JdbcClient client = TestApp.get(JdbcClient.class);
        client.sql("""
                INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh) VALUES
                (:c, :c, 'county', NULL, '测试县'), (:c, :t, 'township', :c, '测试乡'),
                (:c, :a, 'village', :t, '甲村'), (:c, :b, 'village', :t, '乙村')""")
                .param("c", code).param("t", township).param("a", villageA).param("b", villageB)
                .update();
        client.sql("""
                INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code) VALUES
                (:c, :oa, :a, 'collective', '甲村集体', :a), (:c, :ob, :b, 'collective', '乙村集体', :b)""")
                .param("c", code).param("oa", organisationA).param("a", villageA)
                .param("ob", organisationB).param("b", villageB)
                .update();
        client.sql("""
                INSERT INTO registry.document (county_code, id, number, kind, title, place_code)
                VALUES (?, ?, 'D1', 'receipt', 'test', ?)""")
                .params(code, document, villageA)
                .update();
    }

    public Book book(String bookCode) {
        return scope.call(() -> TestApp.get(Books.class).get(bookCode));
    }

    /** Runs the work in one transaction of this county. */
    public void inScope(Runnable work) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }
}
