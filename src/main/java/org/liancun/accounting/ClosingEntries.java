package org.liancun.accounting;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liancun.accounting.ClosingTables.Left;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Posting;

/**
 * The entries that close a year in one book, in the order of the rules: income to 321, expense to 321, 321 to 32202
 * (two-stage practice); and after the payout 32201 to 32202. A deficit of 502 goes the other way by its sign. 401 is
 * work in progress and stays. Pure but for the numbers handed in.
 */
final class ClosingEntries {
    /** Vouchers of the close are transfer vouchers. */
    static final String WORD = "转";
    static final String KIND = "closing";
    private final UUID book;
    private final FiscalYear year;
    private final List<Entry> entries = new ArrayList<>();
    private int closings;
    private int highest;

    ClosingEntries(ClosingTables.Standing standing, FiscalYear year) {
        this.book = standing.book();
        this.year = year;
        this.closings = standing.closings();
        this.highest = standing.highest();
    }

    /** What closes the year's income and expense; nothing where nothing is left. */
    List<Entry> ofYear(List<Left> left) {
        List<Left> income = left.stream().filter(l -> l.account().startsWith("50")).toList();
        List<Left> expense = left.stream()
                .filter(l -> l.account().startsWith("51") || l.account().startsWith("52")).toList();
        long gathered = sum(left.stream().filter(l -> l.account().equals(RuralChart.INCOME_OF_THE_YEAR)).toList());
        add("结转本年收入", income, RuralChart.INCOME_OF_THE_YEAR);
        add("结转本年支出", expense, RuralChart.INCOME_OF_THE_YEAR);
        long result = gathered + sum(income) + sum(expense);
        add("结转本年收益", List.of(new Left(book, RuralChart.INCOME_OF_THE_YEAR, null, null, result, 0)),
                RuralChart.UNDISTRIBUTED);
        return entries;
    }

    /** What clears the year's distributions; nothing where nothing is left. */
    List<Entry> ofDistribution(List<Left> left) {
        add("结转各项分配", left.stream().filter(l -> l.account().equals(RuralChart.DISTRIBUTIONS)).toList(),
                RuralChart.UNDISTRIBUTED);
        return entries;
    }

    /** Empties the sub-accounts into another account. */
    private void add(String memo, List<Left> from, String into) {
        List<Posting> postings = new ArrayList<>();
        for (Left left : from) {
            if (left.amount() != 0) {
                postings.add(new Posting(left.account(), Unit.CNY.code(), left.party(), left.counterBook(),
                        -left.amount(), postings.size() + 1));
            }
        }
        long sum = sum(from);
        if (sum != 0) {
            postings.add(new Posting(into, Unit.CNY.code(), null, null, sum, postings.size() + 1));
        }
        if (postings.isEmpty()) {
            return;
        }
        LocalDate last = year.last();
        String number = VoucherNumber.after(highest++, YearMonth.from(last), WORD).toString();
        byte[] hash = VoucherNumber.sha256(book + "|" + year.value() + "|" + KIND + "|" + closings++);
        UUID id = Ids.at(last.toEpochDay() * 86_400_000L, new BigInteger(1, hash).longValue(),
                new BigInteger(1, hash).shiftRight(64).longValue());
        entries.add(new Entry(id, book, last, KIND, number, null, memo, null, null, postings));
    }

    private static long sum(List<Left> left) {
        return left.stream().mapToLong(Left::amount).sum();
    }
}
