package org.liancun.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the vouchers of all books, numbered within book and month as the rules of bookkeeping ask. */
final class VoucherFile {
    private final County county;

    VoucherFile(County county) {
        this.county = county;
    }

    PackageFile file() {
        return PackageFile.csv(
                "vouchers.csv",
                "book,date,number,line,account,summary,debit_yuan,credit_yuan,party,document",
                Stream.concat(county.vehicles().stream(), county.villages().stream())
                        .flatMap(journal -> rows(journal).stream()));
    }

    private static List<Object[]> rows(Journal journal) {
        Map<YearMonth, Integer> numbers = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (Voucher voucher : journal.vouchers()) {
            int inMonth = numbers.merge(YearMonth.from(voucher.date()), 1, Integer::sum);
            String number = String.format(Locale.ROOT, "记-%04d", inMonth);
            int lineNumber = 0;
            for (Voucher.Line line : voucher.lines()) {
                lineNumber++;
                rows.add(new Object[] {
                    voucher.book(), voucher.date(), number, lineNumber, line.account(), line.summary(),
                    line.debitFen() == 0 ? "" : PackageFiles.yuan(line.debitFen()),
                    line.creditFen() == 0 ? "" : PackageFiles.yuan(line.creditFen()), line.party(),
                    voucher.document()
                });
            }
        }
        return rows;
    }
}
