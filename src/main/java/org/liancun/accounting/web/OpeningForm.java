package org.liancun.accounting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.OpeningRow;
import org.liancun.accounting.Openings.NewOpening;
import org.liancun.accounting.VoucherProblem;
import org.liancun.accounting.VoucherRule;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.registry.Row;
import org.springframework.util.MultiValueMap;

/**
 * A trial balance as it is typed, pasted or read from a file, kept as it is so that nothing is lost.
 *
 * @param id of the entry, made when the page was first shown: pressing twice books once
 */
public record OpeningForm(String id, String date, String chart, List<Line> lines) {
    private static final int ROWS = 12;
    private static final int MOST_ROWS = 1_500;

    /** A row as it is typed. */
    public record Line(String account, String name, String party, String debit, String credit, String to) {
        private static final Line EMPTY = new Line("", "", "", "", "", "");

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    /** What was read; problems with the rows of the form, from 0. */
    record Read(@Nullable NewOpening opening, List<Integer> rows, List<VoucherProblem> problems) {}

    static OpeningForm empty(LocalDate day, String chart) {
        return new OpeningForm(Ids.next().toString(), day.toString(), chart, padded(List.of()));
    }

    static OpeningForm of(MultiValueMap<String, String> sent) {
        List<Line> lines = new ArrayList<>();
        int rows = Math.min(MOST_ROWS, sent.getOrDefault("account", List.of()).size());
        for (int i = 0; i < rows; i++) {
            lines.add(new Line(cell(sent, "account", i), cell(sent, "name", i), cell(sent, "party", i),
                    cell(sent, "debit", i), cell(sent, "credit", i), cell(sent, "to", i)));
        }
        return new OpeningForm(Ids.read(cell(sent, "id", 0)).orElseGet(Ids::next).toString(), cell(sent, "date", 0),
                cell(sent, "chart", 0), padded(lines));
    }

    /** The same with the rows of a file in the place of what was typed. */
    OpeningForm filled(List<Row> rows) {
        return new OpeningForm(id, date, chart, padded(rows.stream().limit(MOST_ROWS).map(row -> new Line(
                row.text("account"), row.text("name"), row.text("party"), row.text("debit_yuan"),
                row.text("credit_yuan"), row.text("to"))).toList()));
    }

    /** Reads the cells; a row with both amounts zero is left out, as trial balances list accounts without a balance. */
    Read read() {
        List<VoucherProblem> problems = new ArrayList<>();
        LocalDate day = day(problems);
        List<OpeningRow> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isEmpty()) {
                Money debit = amount(line.debit(), i, "debit", problems);
                Money credit = amount(line.credit(), i, "credit", problems);
                if (!debit.isZero() || !credit.isZero() || line.debit().isEmpty() && line.credit().isEmpty()) {
                    numbers.add(i);
                    rows.add(new OpeningRow(line.account().split("\\s", 2)[0], line.name(), line.party(), debit, credit,
                            line.to()));
                }
            }
        }
        return new Read(problems.isEmpty() ? new NewOpening(UUID.fromString(id), day, chart, null, rows) : null, numbers,
                problems);
    }

    private LocalDate day(List<VoucherProblem> problems) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            problems.add(new VoucherProblem(-1, "date", VoucherRule.BAD_DATE, date, List.of()));
            return LocalDate.EPOCH;
        }
    }

    private static Money amount(String typed, int row, String field, List<VoucherProblem> problems) {
        if (typed.isEmpty()) {
            return Money.ZERO;
        }
        try {
            return Money.ofYuan(typed.replace("\u2212", "-").replace("¥", "").replace(",", "").replace("，", ""));
        } catch (IllegalArgumentException e) {
            problems.add(new VoucherProblem(row, field, VoucherRule.BAD_AMOUNT, typed, List.of()));
            return Money.ZERO;
        }
    }

    private static List<Line> padded(List<Line> lines) {
        List<Line> padded = new ArrayList<>(lines);
        while (padded.size() < ROWS) {
            padded.add(Line.EMPTY);
        }
        return padded;
    }

    private static String cell(MultiValueMap<String, String> sent, String name, int row) {
        List<String> values = sent.getOrDefault(name, List.of());
        return row < values.size() && values.get(row) != null ? values.get(row).strip() : "";
    }
}
