package org.liancun.accounting.slips.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.liancun.accounting.slips.PayWay;
import org.liancun.accounting.slips.SlipContent;
import org.liancun.accounting.slips.SlipDetail;
import org.liancun.accounting.slips.SlipDirection;
import org.liancun.accounting.slips.SlipRefusal;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on a slip, kept as it is typed so that nothing is lost when a rule refuses it.
 *
 * @param id of the slip, made when the page was first shown: sending twice notes once
 * @param invoices numbers with spaces between them
 */
public record SlipForm(String id, String book, String direction, String eventOn, String purpose, String payee,
        String way, String sheets, String invoices, List<Line> lines) {
    /** Rows of an empty page, enough to work without a script. */
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 100;

    /** A row as it is typed. */
    public record Line(String summary, String amount, String account) {
        static final Line EMPTY = new Line("", "", "");

        boolean isEmpty() {
            return summary.isEmpty() && amount.isEmpty();
        }
    }

    static SlipForm empty(String book, LocalDate today) {
        return new SlipForm(Ids.next().toString(), book, SlipDirection.OUT.code(), today.toString(), "", "",
                PayWay.CASH.code(), "", "", padded(List.of()));
    }

    static SlipForm of(SlipDetail detail) {
        SlipContent content = detail.content();
        String invoices = String.join(" ", detail.invoices().stream().filter(invoice -> invoice.paper() == null)
                .map(invoice -> invoice.key()).toList());
        return new SlipForm(content.id().toString(), content.book(), content.direction().code(),
                content.eventOn().toString(), content.purpose(), content.payee(), content.way().code(),
                Integer.toString(content.sheets()), invoices, padded(content.lines().stream()
                        .map(line -> new Line(line.summary(), line.amount().toString(), line.account())).toList()));
    }

    static SlipForm of(MultiValueMap<String, String> sent) {
        List<Line> lines = new ArrayList<>();
        int rows = Math.min(MOST_ROWS, sent.getOrDefault("amount", List.of()).size());
        for (int i = 0; i < rows; i++) {
            lines.add(new Line(cell(sent, "summary", i), cell(sent, "amount", i), cell(sent, "account", i)));
        }
        return new SlipForm(Ids.read(cell(sent, "id", 0)).orElseGet(Ids::next).toString(), cell(sent, "book", 0),
                cell(sent, "direction", 0), cell(sent, "eventOn", 0), cell(sent, "purpose", 0),
                cell(sent, "payee", 0), cell(sent, "way", 0), cell(sent, "sheets", 0), cell(sent, "invoices", 0),
                padded(lines));
    }

    /** @throws Refused if an amount, a day or a count is none */
    SlipContent content() {
        List<SlipContent.Line> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                read.add(line(i));
            }
        }
        return new SlipContent(UUID.fromString(id), book,
                direction.equals(SlipDirection.IN.code()) ? SlipDirection.IN : SlipDirection.OUT, day(), purpose, payee,
                Arrays.stream(PayWay.values()).filter(each -> each.code().equals(way)).findFirst().orElse(PayWay.CASH),
                sheets.matches("[0-9]{1,3}") ? Integer.parseInt(sheets) : 0, read,
                Arrays.stream(invoices.split("[\\s,，;；、]+")).filter(number -> !number.isEmpty()).toList());
    }

    private SlipContent.Line line(int row) {
        Line line = lines.get(row);
        try {
            return new SlipContent.Line(line.summary(), line.amount().isEmpty() ? Money.ZERO
                    : Money.ofYuan(line.amount()), line.account());
        } catch (IllegalArgumentException e) {
            throw new Refused(SlipRefusal.LINE_INCOMPLETE, row + 1);
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(eventOn);
        } catch (DateTimeParseException e) {
            throw new Refused(SlipRefusal.NO_DAY, eventOn);
        }
    }

    private static List<Line> padded(List<Line> lines) {
        List<Line> padded = new ArrayList<>(lines.stream().filter(line -> !line.isEmpty()).toList());
        int rows = Math.max(ROWS, padded.size() + 1);
        while (padded.size() < rows) {
            padded.add(Line.EMPTY);
        }
        return padded;
    }

    private static String cell(MultiValueMap<String, String> sent, String name, int row) {
        List<String> values = sent.getOrDefault(name, List.of());
        return row < values.size() && values.get(row) != null ? values.get(row).strip() : "";
    }
}
