package org.liancun.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Rollup;
import org.liancun.ledger.Staging;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten years of statutory books of all villages of the county, grown through the ledger's own door to a wished size. */
final class LongHistory {
    static final FiscalYear FIRST = new FiscalYear(2024);
    static final FiscalYear LAST = new FiscalYear(2033);
    private static final String CHART = "rural-collective-2023";
    private static final String UNIT = "CNY";
    private static final String[] ACCOUNTS = {"101", "102", "112", "121", "131", "132", "141", "151", "211", "212", "213",
        "221", "241", "301", "311", "501", "503", "511", "513", "514"};
    private static final int CHUNK = 250_000;
    private static final int DAYS = 3_653;
    private static final long AMOUNT_MAX = 10_000_000;
    /** What autovacuum does in ten years and has no time for in ten minutes. */
    private static final String VACUUM = "VACUUM (ANALYZE) ledger.entry, ledger.posting, ledger.account, ledger.rollup,"
            + " ledger.rollup_month";

    private final PassingHome home;
    private final BenchCounty county;
    private final SplittableRandom random = new SplittableRandom(7);
    private long postings;
    final List<UUID> books;

    private LongHistory(PassingHome home, BenchCounty county, List<UUID> books) {
        this.home = home;
        this.county = county;
        this.books = List.copyOf(books);
    }

    static LongHistory in(PassingHome home, BenchCounty county) {
        List<UUID> books = county.scope.call(() -> home.get(TransactionTemplate.class).execute(status -> {
            Books door = home.get(Books.class);
            List<Books.OpenBook> open = door.all().stream()
                    .map(book -> new Books.OpenBook(Ids.next(), book.organisationCode(), CHART, book.organisation(),
                            FIRST.first()))
                    .toList();
            door.open(open, IntStream.rangeClosed(FIRST.value(), LAST.value()).mapToObj(FiscalYear::new).toList());
            return door.all().stream().filter(book -> book.chart().equals(CHART)).map(Book::id).toList();
        }));
        return new LongHistory(home, county, books);
    }

    /** Grows to so many postings in all, rolled up and vacuumed. */
    void growTo(long wished, Setting setting) throws SQLException {
        while (postings < wished) {
            setting.progress().at("growing", postings, wished);
            int entries = (int) Math.min(CHUNK, (wished - postings) / 2);
            county.scope.call(() -> home.get(TransactionTemplate.class).execute(status -> {
                UUID batch = home.get(Staging.class).stage(
                        Stream.generate(() -> new Staging.Sourced(entry(random), "")).limit(entries));
                return home.get(Ledger.class).postBatch(batch);
            }));
            postings += 2L * entries;
        }
        rollUp();
        try (Connection owner = home.owner(); Statement statement = owner.createStatement()) {
            statement.execute(VACUUM);
        }
    }

    /** What a program that serves pages does once a second. */
    void rollUp() {
        county.scope.run(() -> home.get(Rollup.class).advance());
    }

    /** An entry in any book on any day. */
    Entry entry(RandomGenerator of) {
        return entry(of, books.get(of.nextInt(books.size())), FIRST.first().plusDays(of.nextInt(DAYS)));
    }

    static Entry entry(RandomGenerator of, UUID book, LocalDate day) {
        long amount = 1 + of.nextLong(AMOUNT_MAX);
        int debit = of.nextInt(ACCOUNTS.length);
        int credit = (debit + 1 + of.nextInt(ACCOUNTS.length - 1)) % ACCOUNTS.length;
        return Entry.draft(Ids.next(), book, day, "voucher").memo("bench")
                .add(new Posting(ACCOUNTS[debit], UNIT, null, null, amount, 1))
                .add(new Posting(ACCOUNTS[credit], UNIT, null, null, -amount, 2))
                .done();
    }

    /** A day of the ten years. */
    LocalDate anyDay() {
        return FIRST.first().plusDays(random.nextInt(DAYS));
    }

    UUID anyBook() {
        return books.get(random.nextInt(books.size()));
    }

    /** The slowest but five of a hundred, and the median, in microseconds. */
    static long[] micros(int times, Runnable work) {
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            work.run();
            took[i] = (System.nanoTime() - began) / 1_000;
        }
        Arrays.sort(took);
        return new long[] {took[times / 2], took[times - 1 - times / 20]};
    }

    /** Entries for so many clients, made beforehand so that their making is not measured. */
    List<Entry> entries(int count, LocalDate from, int days) {
        List<Entry> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(entry(random, anyBook(), from.plusDays(random.nextInt(days))));
        }
        return made;
    }
}
