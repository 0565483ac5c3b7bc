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
 * The entries that close a year in one book, in the order of the rules: income to the result of the year, expense to it,
 * and the result to what is undistributed (two-stage practice); after the payout the distributions to what is
 * undistributed. Which accounts these are, their roles in the chart say: 321, 32202 and 32201 in that of 2023. An income
 * account in deficit goes the other way by its sign. Cost is work in progress and stays. Pure but for the numbers handed
 * in.
 */
final class ClosingEntries {
    /** Vouchers of the close are transfer vouchers. */
    static final String WORD = "转";
    static final String KIND = "closing";
    private final UUID book;
    private final FiscalYear year;
    private final ChartGuide chart;
    private final List<Entry> entries = new ArrayList<>();
    private int closings;
    private int highest;

    ClosingEntries(ClosingTables.Standing standing, FiscalYear year) {
        this.book = standing.book();
        this.chart = standing.chart();
        this.year = year;
        this.closings = standing.closings();
        this.highest = standing.highest();
    }

    /** What closes the year's income and expense; nothing where nothing is left. */
    List<Entry> ofYear(List<Left> left) {
        String result = chart.code(AccountRole.RESULT);
        if (result.isEmpty()) {
            return entries;
        }
        List<Left> income = with(AccountRole.INCOME, left);
        List<Left> expense = with(AccountRole.EXPENSE, left);
        long gathered = sum(with(AccountRole.RESULT, left));
        add("结转本年收入", income, result);
        add("结转本年支出", expense, result);
        long carried = gathered + sum(income) + sum(expense);
        add("结转" + chart.byCode().get(result).nameZh(),
                List.of(new Left(book, result, AccountRole.RESULT, null, null, carried, 0)), undistributed());
        return entries;
    }

    /** What clears the year's distributions; nothing where nothing is left. */
    List<Entry> ofDistribution(List<Left> left) {
        add("结转各项分配", with(AccountRole.DISTRIBUTIONS, left), undistributed());
        return entries;
    }

    private String undistributed() {
        return chart.code(AccountRole.UNDISTRIBUTED);
    }

    private static List<Left> with(AccountRole role, List<Left> left) {
        return left.stream().filter(each -> each.role() == role).toList();
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
