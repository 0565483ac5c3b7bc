package org.liancun.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A made-up county to post in: as many village collectives as Nierong has, a book each, one open year. */
final class BenchCounty {
    static final String CODE = "990001";
    static final String DEBIT = "M101";
    static final String CREDIT = "M201";
    static final String UNIT = "MU";
    static final FiscalYear YEAR = new FiscalYear(2023);
    private static final int VILLAGES = 139;
    /** As after any import: both sides of a comparison plan with statistics of the registers. */
    private static final String ANALYZE =
            "SELECT access.analyze('registry.place', 'registry.organisation', 'ledger.book', 'ledger.period',"
                    + " 'ledger.account')::text";
    private static final int DAYS = 365;
    private static final long AMOUNT_MAX = 1_000_000;

    final Scope scope = Scope.system("bench", CODE);
    final List<UUID> books;

    private BenchCounty(List<UUID> books) {
        this.books = List.copyOf(books);
    }

    /** Sets the county up and posts once in each book, so that every account stands. */
    static BenchCounty in(PassingHome home) {
        Scope scope = Scope.system("bench", CODE);
        List<UUID> books = scope.call(() -> home.get(TransactionTemplate.class).execute(status -> {
            home.get(Charts.class).load(new Charts.Chart("memorandum", "memorandum", "备查簿", "Memorandum",
                    LocalDate.of(2000, 1, 1), null, "bench"));
            List<UUID> organisations = organisations(home);
            List<Books.OpenBook> open = IntStream.range(0, VILLAGES)
                    .mapToObj(i -> new Books.OpenBook(Ids.next(), village(i) + "-M", "memorandum",
                            organisations.get(i), LocalDate.of(2023, 1, 1)))
                    .toList();
            home.get(Books.class).open(open, List.of(YEAR));
            return home.get(Books.class).all().stream().map(Book::id).toList();
        }));
        BenchCounty county = new BenchCounty(books);
        List<Entry> first = books.stream().map(book -> entry(book, YEAR.first(), 1)).toList();
        scope.call(() -> home.get(Ledger.class).post(first));
        scope.call(() -> home.get(TransactionTemplate.class).execute(status -> home.get(JdbcClient.class)
                .sql(ANALYZE).query(String.class).list()));
        return county;
    }

    private static List<UUID> organisations(PassingHome home) {
        JdbcClient client = home.get(JdbcClient.class);
        client.sql("INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh) VALUES (:c, :c, 'county', NULL, 'x'), (:c, :c || '201', 'township', :c, 'x')")
                .param("c", CODE).update();
        return IntStream.range(0, VILLAGES).mapToObj(i -> {
            UUID id = Ids.next();
            client.sql("INSERT INTO registry.place (county_code, code, kind, parent_code, name_zh) VALUES (:c, :v, 'village', :c || '201', 'x')")
                    .param("c", CODE).param("v", village(i)).update();
            client.sql("INSERT INTO registry.organisation (county_code, id, code, kind, name_zh, place_code) VALUES (:c, :id, :v, 'collective', 'x', :v)")
                    .param("c", CODE).param("v", village(i)).param("id", id).update();
            return id;
        }).toList();
    }

    private static String village(int i) {
        return CODE + "201%03d".formatted(i + 1);
    }

    /** An entry of two postings in any book, on any day of the year. */
    Entry entry(RandomGenerator random) {
        return entry(books.get(random.nextInt(books.size())), YEAR.first().plusDays(random.nextInt(DAYS)),
                1 + random.nextLong(AMOUNT_MAX));
    }

    static Entry entry(UUID book, LocalDate day, long amount) {
        return Entry.draft(Ids.next(), book, day, "voucher")
                .memo("bench")
                .add(new Posting(DEBIT, UNIT, null, null, amount, 1))
                .add(new Posting(CREDIT, UNIT, null, null, -amount, 1))
                .done();
    }
}
