package org.liancun.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liancun.ledger.BatchPosted;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Staging;
import org.springframework.transaction.support.TransactionTemplate;

/** A million postings from CSV text, every row judged, beside COPY and INSERT … SELECT of the same rows. */
final class ImportBenchmark implements Benchmark {
    private static final int VOUCHERS = 500_000;
    private static final int WARM_UP = 10_000;
    private static final int ROUNDS = 3;
    private static final int ASKED = 60;

    private final int vouchers;

    ImportBenchmark() {
        this(VOUCHERS);
    }

    ImportBenchmark(int vouchers) {
        this.vouchers = vouchers;
    }

    @Override
    public Comparison run(Setting setting) throws Exception {
        try (PassingHome home = PassingHome.open(setting)) {
            BenchCounty county = BenchCounty.in(home);
            UnguardedCopy.make(home);
            Work work = new Work(home, county);
            setting.at("warming up");
            work.ours(WARM_UP);
            work.bare(WARM_UP);
            long[] rates = Rounds.medians(ROUNDS, setting, 2 * vouchers + " postings",
                    List.of(() -> work.ours(vouchers), () -> work.bare(vouchers)));
            return new Comparison("import", List.of(Comparison.Row.atLeast(ASKED,
                    "import of " + 2 * vouchers + " postings", rates[0], "COPY, INSERT SELECT", rates[1],
                    "postings/s")), home.circumstances());
        }
    }

    /** Both ways of loading a file of vouchers, each into the same tables. */
    private static final class Work {
        private final PassingHome home;
        private final BenchCounty county;
        private final Map<String, UUID> books;
        private final BareImport bare;
        private final Path csv;
        private int files;

        Work(PassingHome home, BenchCounty county) throws Exception {
            this.home = home;
            this.county = county;
            books = county.scope.call(() -> home.get(Books.class).all()).stream()
                    .collect(Collectors.toMap(Book::code, Book::id));
            bare = new BareImport(home);
            csv = home.folder().resolve("vouchers.csv");
        }

        /** Postings per second. */
        long ours(int vouchers) throws IOException {
            writeNext(vouchers);
            long began = System.nanoTime();
            BatchPosted posted = county.scope.call(() -> home.get(TransactionTemplate.class).execute(status -> {
                UUID batch = stage();
                return home.get(Ledger.class).postBatch(batch);
            }));
            long nanos = System.nanoTime() - began;
            if (posted == null || posted.entries() != vouchers) {
                throw new IllegalStateException("posted " + posted + " instead of " + vouchers);
            }
            return rate(vouchers, nanos);
        }

        long bare(int vouchers) throws Exception {
            writeNext(vouchers);
            bare.prepare(csv, books);
            long began = System.nanoTime();
            bare.load();
            long nanos = System.nanoTime() - began;
            bare.clear();
            return rate(vouchers, nanos);
        }

        private UUID stage() {
            try (Reader text = Files.newBufferedReader(csv);
                    Stream<Staging.Sourced> vouchers = VoucherText.read(text, books)) {
                return home.get(Staging.class).stage(vouchers);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void writeNext(int vouchers) throws IOException {
            VoucherText.write(csv, "B" + ++files, vouchers, List.copyOf(books.keySet()));
        }

        private static long rate(int vouchers, long nanos) {
            return 2L * vouchers * TimeUnit.SECONDS.toNanos(1) / nanos;
        }
    }
}
