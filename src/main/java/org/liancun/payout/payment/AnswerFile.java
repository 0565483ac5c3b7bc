package org.liancun.payout.payment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.payout.payment.BankLayout.Column;
import org.liancun.payout.payment.BankLayout.Field;

/** Reads what a bank answered, as the layout says; what is not understood is told row by row. Pure. */
final class AnswerFile {
    private final BankLayout layout;
    private final List<Row> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();

    private AnswerFile(BankLayout layout) {
        this.layout = layout;
    }

    /**
     * What the bank says about one order.
     *
     * @param line of the file, counted from 1
     * @param reason for which it came back; empty for paid
     */
    record Row(int line, String reference, Money amount, String reason) {}

    /** The rows that are understood, and what is wrong with others. */
    record Read(List<Row> rows, List<RowFault> faults) {}

    static Read read(BankLayout layout, byte[] content) {
        AnswerFile answer = new AnswerFile(layout);
        answer.read(content);
        return new Read(answer.rows, answer.faults);
    }

    private void read(byte[] content) {
        String text = decoded(content);
        if (text == null) {
            faults.add(new RowFault(0, RowFault.Kind.NOT_THE_ENCODING, layout.writing().charset().name()));
            return;
        }
        List<String> lines = Arrays.asList(text.split("\r?\n"));
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        for (int i = layout.answer().skip(); i < last - layout.answer().skipLast(); i++) {
            row(i + 1, lines.get(i));
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new RowFault(0, RowFault.Kind.NO_ROWS, ""));
        }
    }

    private void row(int line, String text) {
        List<Column> columns = layout.answer().columns();
        List<String> cells = layout.isFixed() ? fixed(text) : separated(text);
        if (cells.size() < columns.size()) {
            faults.add(new RowFault(line, RowFault.Kind.TOO_FEW_COLUMNS, String.valueOf(cells.size())));
            return;
        }
        String reference = cells.get(index(columns, Field.REFERENCE));
        String code = cells.get(index(columns, Field.CODE));
        String reason = layout.answer().codes().get(code);
        Money amount = amount(cells);
        if (reason == null) {
            faults.add(new RowFault(line, RowFault.Kind.UNKNOWN_CODE, code));
        } else if (amount == null) {
            faults.add(new RowFault(line, RowFault.Kind.NO_AMOUNT, reference));
        } else {
            rows.add(new Row(line, reference, amount, reason));
        }
    }

    private @Nullable Money amount(List<String> cells) {
        List<Column> columns = layout.answer().columns();
        int fen = index(columns, Field.FEN);
        try {
            return fen >= 0 ? new Money(Long.parseLong(cells.get(fen)))
                    : Money.ofYuan(cells.get(index(columns, Field.YUAN)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private List<String> separated(String line) {
        CSVFormat.Builder format = CSVFormat.DEFAULT.builder().setDelimiter(layout.separator());
        try (var csv = (layout.quoted() ? format : format.setQuote(null)).get().parse(new StringReader(line))) {
            List<CSVRecord> records = csv.getRecords();
            return records.isEmpty() ? List.of() : records.getFirst().stream().map(String::strip).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Widths count bytes, so a line goes back into the bytes that it came from. */
    private List<String> fixed(String line) {
        byte[] bytes = line.getBytes(layout.writing().charset());
        List<String> cells = new ArrayList<>();
        int at = 0;
        for (Column column : layout.answer().columns()) {
            if (at >= bytes.length) {
                break;
            }
            int end = Math.min(bytes.length, at + column.width());
            cells.add(new String(bytes, at, end - at, layout.writing().charset()).strip());
            at = end;
        }
        return cells;
    }

    private static int index(List<Column> columns, Field field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == field) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable String decoded(byte[] content) {
        try {
            String text = layout.writing().charset().newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
