package org.liancun.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A county of its own for one test: alliances 1 and 2 in the north and one in the south, each with a vehicle and its two
 * books; villages 201 and 202, 203, 301 and 302, the first of each alliance strong.
 */
final class ThreeAlliances {
    static final FiscalYear YEAR = new FiscalYear(2023);
    final String code = TestApp.freshCounty();
    final String north = code + "201";
    final String south = code + "202";
    final String first = north + "-01";
    final String second = north + "-02";
    final String third = south + "-01";
    final UUID document = Ids.next();
    final Scope scope = TestApp.system(code);

    ThreeAlliances() {
        inScope(() -> {
            charts();
            places();
            alliances();
            books();
        });
    }

    /** A clerk who works for a place of the county, or for some organisations. */
    Scope clerk(String place, String... organisations) {
        return new Scope("clerk", code, place, List.of(organisations), null, false, true);
    }

    Book book(String alliance) {
        return scope.call(() -> TestApp.get(Books.class).get(alliance + "V"));
    }

    UUID sale(String alliance, LocalDate day, String yuan) {
        return post(Entry.draft(Ids.next(), book(alliance).id(), day, "voucher")
                .document(document).memo("sale of yoghurt")
                .add(Posting.debit("102", Money.ofYuan(yuan), 1))
                .add(Posting.credit("501", Money.ofYuan(yuan), 1))
                .done());
    }

    UUID pooled(String alliance, LocalDate day, String account, String unit, long amount) {
        Book book = scope.call(() -> TestApp.get(Books.class).get(alliance + "V-M"));
        return post(Entry.draft(Ids.next(), book.id(), day, "contribution").document(document)
                .add(new Posting("M1" + account, unit, null, null, amount, 1))
                .add(new Posting("M2" + account, unit, null, null, -amount, 1))
                .done());
    }

    UUID post(Entry entry) {
        scope.call(() -> TestApp.get(Ledger.class).post(entry));
        return entry.id();
    }

    void post(List<Entry> deal) {
        scope.call(() -> TestApp.get(Ledger.class).post(deal));
    }

    void inScope(Runnable work) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }

    private static void charts() {
        TestApp.get(Charts.class).load(new Charts.Chart("memorandum", "memorandum", "备查簿", "Memorandum",
                LocalDate.of(2000, 1, 1), null, "test"));
        sql("""
                INSERT INTO ledger.chart (id, kind, name_zh, name_en, in_force_from, source)
                VALUES ('rural-collective-2023', 'statutory', '农村集体经济组织会计制度', 'Rural collectives',
                        '2024-01-01', '财会〔2023〕14号') ON CONFLICT DO NOTHING""");
        sql("""
                INSERT INTO ledger.chart_account (chart_id, code, name_zh, name_en, class, normal_side) VALUES
                ('rural-collective-2023', '102', '银行存款', 'Bank deposits', 'asset', 'D'),
                ('rural-collective-2023', '113', '内部往来', 'Current accounts', 'asset', 'B'),
                ('rural-collective-2023', '321', '本年收益', 'Income of the year', 'equity', 'C'),
                ('rural-collective-2023', '501', '经营收入', 'Operating income', 'income', 'C'),
                ('rural-collective-2023', '502', '投资收益', 'Investment income', 'income', 'C'),
                ('rural-collective-2023', '511', '经营支出', 'Operating expense', 'expense', 'D')
                ON CONFLICT DO NOTHING""");
    }

    private void places() {
        fill("""
                INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh, name_en, lon, lat) VALUES
                (:c, :c, 'county', NULL, '测试县', 'Test County', NULL, NULL),
                (:c, :c || '201', 'township', :c, '北乡', 'North', NULL, NULL),
                (:c, :c || '202', 'township', :c, '南乡', 'South', NULL, NULL),
                (:c, :c || '201201', 'village', :c || '201', '甲村', '', 92.10, 32.20),
                (:c, :c || '201202', 'village', :c || '201', '乙村', '', 92.15, 32.25),
                (:c, :c || '201203', 'village', :c || '201', '丙村', '', 92.20, 32.15),
                (:c, :c || '202301', 'village', :c || '202', '丁村', '', 92.30, 31.90),
                (:c, :c || '202302', 'village', :c || '202', '戊村', '', 92.35, 31.95)""");
        fill("""
                INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code)
                SELECT :c, gen_random_uuid(), code, 'collective', name_zh || '集体', code
                  FROM registry.place WHERE county_code = :c AND kind = 'village'""");
        fill("""
                INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code)
                SELECT :c, gen_random_uuid(), :c || v, 'vehicle', v, :c || left(v, 3)
                  FROM unnest(ARRAY['201-01V', '201-02V', '202-01V']) v""");
        TestApp.get(JdbcClient.class)
                .sql("""
                        INSERT INTO registry.document (county_code, id, number, kind, title, place_code)
                        VALUES (?, ?, 'D1', 'receipt', 'test', ?)""")
                .params(code, document, code)
                .update();
    }

    private void alliances() {
        fill("""
                INSERT INTO alliance.alliance (county_code, code, name_zh, township_code, number, mode, lead_village,
                                               vehicle_id, vehicle_code, starts_on)
                SELECT :c, left(o.code, 12), left(o.code, 12), left(o.code, 9), substr(o.code, 11, 2)::int, 'strong',
                       :c || CASE substr(o.code, 7) WHEN '201-01V' THEN '201201' WHEN '201-02V' THEN '201203'
                                                    ELSE '202301' END, o.id, o.code, '2022-01-01'
                  FROM registry.organisation o WHERE o.county_code = :c AND o.kind = 'vehicle'""");
        fill("""
                INSERT INTO alliance.member (county_code, alliance_code, village_code, from_on) VALUES
                (:c, :c || '201-01', :c || '201201', '2022-01-01'), (:c, :c || '201-01', :c || '201202', '2022-01-01'),
                (:c, :c || '201-02', :c || '201203', '2022-01-01'), (:c, :c || '202-01', :c || '202301', '2022-01-01'),
                (:c, :c || '202-01', :c || '202302', '2023-05-01')""");
        fill("""
                INSERT INTO alliance.pair (county_code, alliance_code, strong_village, weak_village, kind, from_on) VALUES
                (:c, :c || '201-01', :c || '201201', :c || '201202', 'strong-weak', '2022-01-01'),
                (:c, :c || '202-01', :c || '202301', :c || '202302', 'strong-weak', '2023-05-01')""");
    }

    private void books() {
        List<Books.OpenBook> books = new ArrayList<>();
        TestApp.get(JdbcClient.class)
                .sql("SELECT id, code FROM registry.organisation WHERE county_code = ?").param(code)
                .query((rows, n) -> {
                    UUID owner = rows.getObject("id", UUID.class);
                    books.add(new Books.OpenBook(Ids.next(), rows.getString("code"), "rural-collective-2023", owner,
                            LocalDate.of(2022, 1, 1)));
                    books.add(new Books.OpenBook(Ids.next(), rows.getString("code") + "-M", "memorandum", owner,
                            LocalDate.of(2022, 1, 1)));
                    return owner;
                })
                .list();
        TestApp.get(Books.class).open(books, List.of(new FiscalYear(2022), YEAR));
    }

    private void fill(String statement) {
        TestApp.get(JdbcClient.class).sql(statement).param("c", code).update();
    }

    private static void sql(String statement) {
        TestApp.get(JdbcClient.class).sql(statement).update();
    }
}
