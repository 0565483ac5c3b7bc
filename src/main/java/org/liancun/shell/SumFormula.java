package org.liancun.shell;

import java.util.ArrayList;
import java.util.List;

/** A {@link TableFile.Sum} in the words of a spreadsheet. Pure. */
final class SumFormula {
    private static final int LETTERS = 26;
    /** Rows are counted from 1 there, and the head is the first. */
    private static final int FIRST_ROW = 2;
    /** A function takes 255 ranges. */
    private static final int RANGES = 200;

    private SumFormula() {}

    /** Such as {@code SUM(C2:C5,C9)-SUM(C7)}. */
    static String of(TableFile.Sum sum, int column) {
        String letters = letters(column);
        String plus = sums(ranges(sum.plus(), letters), "+");
        String less = sums(ranges(sum.less(), letters), "-");
        return (plus.isEmpty() ? "0" : plus) + (less.isEmpty() ? "" : "-" + less);
    }

    private static String sums(List<String> ranges, String sign) {
        List<String> sums = new ArrayList<>();
        for (int from = 0; from < ranges.size(); from += RANGES) {
            sums.add("SUM(" + String.join(",", ranges.subList(from, Math.min(from + RANGES, ranges.size()))) + ")");
        }
        return String.join(sign, sums);
    }

    private static List<String> ranges(List<Integer> rows, String letters) {
        List<String> ranges = new ArrayList<>();
        List<Integer> sorted = rows.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            int first = sorted.get(i);
            while (i + 1 < sorted.size() && sorted.get(i + 1) == sorted.get(i) + 1) {
                i++;
            }
            int last = sorted.get(i);
            ranges.add(letters + (first + FIRST_ROW) + (last == first ? "" : ":" + letters + (last + FIRST_ROW)));
        }
        return ranges;
    }

    private static String letters(int column) {
        return (column < LETTERS ? "" : letters(column / LETTERS - 1)) + (char) ('A' + column % LETTERS);
    }
}
