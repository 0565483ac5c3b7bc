package org.liancun.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;

/** What a benchmark found: rows of ours beside the limit, and what has to be known to read them. */
public record Comparison(String name, List<Row> rows, List<String> notes) {
    private static final int PERCENT = 100;

    public Comparison {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * One comparison.
     *
     * @param beside what ours is compared with
     * @param unit of both figures, such as {@code entries/s}
     * @param ratio ours to the other in hundredths
     * @param asked in words; empty where nothing is asked
     * @param met whether it is as asked; null where nothing is
     */
    public record Row(String work, long ours, String beside, long limit, String unit, long ratio, String asked,
            @Nullable Boolean met) {

        /** Rates: ours is to reach so many hundredths of the limit. */
        static Row atLeast(int hundredths, String work, long ours, String beside, long limit, String unit) {
            long ratio = ratio(ours, limit);
            return new Row(work, ours, beside, limit, unit, ratio, "ratio >= " + decimal(hundredths),
                    ratio >= hundredths);
        }

        /** A time of ours that is not to be longer than this; the ratio is shown only. */
        static Row atMost(long most, String work, long ours, String beside, long limit, String unit) {
            return new Row(work, ours, beside, limit, unit, ratio(ours, limit), "ours <= " + most + " " + unit,
                    ours <= most);
        }

        /** Times: ours is to take at most so many hundredths of the other. */
        static Row ratioAtMost(int hundredths, String work, long ours, String beside, long limit, String unit) {
            long ratio = ratio(ours, limit);
            return new Row(work, ours, beside, limit, unit, ratio, "ratio <= " + decimal(hundredths),
                    ratio <= hundredths);
        }

        /** Asked, and not there: nothing is proven. */
        static Row none(String work, String beside, long limit, String unit) {
            return new Row(work, Long.MAX_VALUE, beside, limit, unit, 0, "ours <= " + limit + " " + unit, false);
        }

        /** Shown, and nothing asked. */
        static Row shown(String work, long ours, String beside, long limit, String unit) {
            return new Row(work, ours, beside, limit, unit, ratio(ours, limit), "", null);
        }

        private static long ratio(long ours, long limit) {
            return limit == 0 ? 0 : (ours * PERCENT + limit / 2) / limit;
        }
    }

    /** The table as people read it on a terminal. */
    public String text() {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {name, "ours", "beside", "limit", "unit", "ratio", "asked", ""});
        for (Row row : rows) {
            lines.add(new String[] {row.work(), grouped(row.ours()), row.beside(), grouped(row.limit()), row.unit(),
                decimal(row.ratio()), row.asked(), row.met() == null ? "" : row.met() ? "ok" : "MISSED"});
        }
        StringBuilder text = new StringBuilder();
        for (String[] line : lines) {
            StringBuilder out = new StringBuilder();
            for (int column = 0; column < line.length; column++) {
                out.append(padded(line[column], width(lines, column), column == 1 || column == 3 || column == 5));
            }
            text.append(out.toString().stripTrailing()).append('\n');
        }
        notes.forEach(note -> text.append("  ").append(note).append('\n'));
        return text.toString();
    }

    private static int width(List<String[]> lines, int column) {
        return lines.stream().mapToInt(line -> line[column].length()).max().orElse(0);
    }

    private static String padded(String cell, int width, boolean right) {
        String space = " ".repeat(width - cell.length());
        return (right ? space + cell : cell + space) + "  ";
    }

    private static String grouped(long number) {
        return number == Long.MAX_VALUE ? "none" : Decimals.format(number, 0, ",");
    }

    private static String decimal(long hundredths) {
        return Decimals.format(hundredths, 2);
    }
}
