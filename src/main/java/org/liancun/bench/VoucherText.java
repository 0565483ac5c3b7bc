package org.liancun.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Staging;

/** Vouchers of two lines as CSV text, with the columns of a data package's {@code vouchers.csv}: written, and read. */
final class VoucherText {
    private static final int SCALE = 2;
    private static final int DAYS = 365;
    private static final long AMOUNT_MAX = 10_000_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private VoucherText() {}

    /** Writes so many vouchers; {@code series} keeps their numbers apart from those of other files. */
    static void write(Path file, String series, int vouchers, List<String> books) throws IOException {
        SplittableRandom random = new SplittableRandom(vouchers);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("book,date,number,line,account,summary,debit_yuan,credit_yuan,party,document\n");
            for (int i = 0; i < vouchers; i++) {
                String head = books.get(random.nextInt(books.size())) + ","
                        + BenchCounty.YEAR.first().plusDays(random.nextInt(DAYS)) + "," + series + "-" + i + ",";
                String amount = Decimals.format(1 + random.nextLong(AMOUNT_MAX), SCALE);
                out.write(head + "1," + BenchCounty.DEBIT + ",售奶收入 milk sold," + amount + ",,,\n");
                out.write(head + "2," + BenchCounty.CREDIT + ",售奶收入 milk sold,," + amount + ",,\n");
            }
        }
    }

    /** The vouchers of a file as entries to be staged, read as they are taken. */
    static Stream<Staging.Sourced> read(Reader text, Map<String, UUID> books) throws IOException {
        Iterator<CSVRecord> rows = FORMAT.parse(text).iterator();
        Iterator<Staging.Sourced> vouchers = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Staging.Sourced next() {
                return voucher(rows.next(), rows.next(), books);
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(vouchers, 0), false);
    }

    private static Staging.Sourced voucher(CSVRecord first, CSVRecord second, Map<String, UUID> books) {
        if (!first.get("number").equals(second.get("number"))) {
            throw new IllegalArgumentException("voucher " + first.get("number") + " has one line only");
        }
        UUID book = books.get(first.get("book"));
        Entry entry = Entry.draft(Ids.next(), book, LocalDate.parse(first.get("date")), "voucher")
                .number(first.get("number"))
                .memo(first.get("summary"))
                .add(posting(first))
                .add(posting(second))
                .done();
        return new Staging.Sourced(entry, "vouchers.csv:" + (first.getRecordNumber() + 1));
    }

    private static Posting posting(CSVRecord row) {
        String debit = row.get("debit_yuan");
        long amount = debit.isEmpty() ? -Decimals.parse(row.get("credit_yuan"), SCALE) : Decimals.parse(debit, SCALE);
        return new Posting(row.get("account"), BenchCounty.UNIT, null, null, amount, Integer.parseInt(row.get("line")));
    }
}
