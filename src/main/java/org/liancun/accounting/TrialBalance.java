package org.liancun.accounting;

import java.util.List;
import org.liancun.ledger.Charts.ChartAccount;

/**
 * Every account of a book that moved, with what it had, what came and went, and what it has.
 *
 * @param sums of each unit; the debits of a unit equal its credits
 */
public record TrialBalance(List<Row> rows, List<Sum> sums) {

    /** An account; amounts in the unit's smallest part, opening and closing debit positive. */
    public record Row(ChartAccount account, String unit, long opening, long debit, long credit) {
        public long closing() {
            return opening + debit - credit;
        }
    }

    /** All accounts of a unit, each pair equal where the books are right. */
    public record Sum(String unit, long openingDebit, long openingCredit, long debit, long credit, long closingDebit,
            long closingCredit) {
        public boolean isBalanced() {
            return openingDebit == openingCredit && debit == credit && closingDebit == closingCredit;
        }
    }

    public boolean isBalanced() {
        return sums.stream().allMatch(Sum::isBalanced);
    }

    /** The rows with the sums of each unit. */
    public static TrialBalance of(List<Row> rows) {
        List<Sum> sums = rows.stream().map(Row::unit).distinct().sorted().map(unit -> sum(unit, rows)).toList();
        return new TrialBalance(rows, sums);
    }

    private static Sum sum(String unit, List<Row> rows) {
        List<Row> same = rows.stream().filter(row -> row.unit().equals(unit)).toList();
        return new Sum(unit,
                same.stream().mapToLong(row -> Math.max(row.opening(), 0)).sum(),
                same.stream().mapToLong(row -> Math.max(-row.opening(), 0)).sum(),
                same.stream().mapToLong(Row::debit).sum(),
                same.stream().mapToLong(Row::credit).sum(),
                same.stream().mapToLong(row -> Math.max(row.closing(), 0)).sum(),
                same.stream().mapToLong(row -> Math.max(-row.closing(), 0)).sum());
    }
}
