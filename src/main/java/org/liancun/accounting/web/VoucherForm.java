package org.liancun.accounting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liancun.accounting.Goods;
import org.liancun.accounting.VoucherStart;
import org.liancun.accounting.desk.Typed;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.springframework.util.MultiValueMap;

/**
 * What is typed into the voucher page, kept as it is typed so that nothing is lost when a rule refuses it.
 *
 * @param id of the entry, made when the page was first shown: pressing twice books once
 * @param document number of a registered document, or of the file that is handed in
 * @param attachments how many papers are attached; empty for the documents that it cites
 * @param from what the page began with, see {@link org.liancun.accounting.VoucherSource}; empty for nothing
 */
public record VoucherForm(String id, String date, String word, String number, String document, String attachments,
        String from, List<Line> lines) {
    /** Rows of an empty page, enough to work without a script. */
    static final int ROWS = 8;
    private static final int MOST_ROWS = 1_000;

    /** A row as it is typed. */
    public record Line(String summary, String account, String debit, String credit, String party, String quantity,
            String unit, String price) {
        static final Line EMPTY = new Line("", "", "", "", "", "", "", "");

        static Line of(VoucherStart.Line line) {
            Goods goods = line.goods();
            return new Line(line.summary(), line.account(), yuan(line.debit()), yuan(line.credit()), line.party(),
                    goods == null ? "" : goods.quantityText(), goods == null ? "" : goods.unit(),
                    goods == null ? "" : goods.priceText());
        }

        static Line of(Typed.Line line) {
            return new Line(line.summary(), line.account(), line.debit(), line.credit(), line.party(), line.quantity(),
                    line.unit(), line.price());
        }

        Typed.Line typed() {
            return new Typed.Line(summary, account, debit, credit, party, quantity, unit, price);
        }

        /** Whether goods move, finished or not. */
        boolean moves() {
            return !(quantity + unit + price).isEmpty();
        }

        private static String yuan(Money amount) {
            return amount.isZero() ? "" : amount.toString();
        }

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    /** An empty page for a day. */
    static VoucherForm empty(String date, String word) {
        return new VoucherForm(Ids.next().toString(), date, word, "", "", "", "", padded(List.of()));
    }

    /** A page that begins with something; on its own day where it names none. */
    public static VoucherForm of(VoucherStart start, String date, String from) {
        List<Line> lines = start.lines().stream().map(Line::of).toList();
        return new VoucherForm(Ids.next().toString(), start.date() == null ? date : start.date().toString(),
                start.word(), "", start.document(), "", from, padded(lines));
    }

    /** A page that goes on with a draft. */
    public static VoucherForm of(UUID draft, Typed typed) {
        List<Line> lines = typed.lines().stream().map(Line::of).toList();
        return new VoucherForm(draft.toString(), typed.date(), typed.word(), typed.number(), typed.document(),
                typed.attachments(), typed.from(), padded(lines));
    }

    /** What was sent. */
    public static VoucherForm of(MultiValueMap<String, String> sent) {
        List<Line> lines = new ArrayList<>();
        int rows = Math.min(MOST_ROWS, sent.getOrDefault("account", List.of()).size());
        for (int i = 0; i < rows; i++) {
            lines.add(new Line(cell(sent, "summary", i), cell(sent, "account", i), cell(sent, "debit", i),
                    cell(sent, "credit", i), cell(sent, "party", i), cell(sent, "quantity", i),
                    cell(sent, "unit", i), cell(sent, "price", i)));
        }
        return new VoucherForm(id(cell(sent, "id", 0)), cell(sent, "date", 0), cell(sent, "word", 0),
                cell(sent, "number", 0), cell(sent, "document", 0),
                cell(sent, "attachments", 0), cell(sent, "from", 0), padded(lines));
    }

    /** The same citing another document. */
    public VoucherForm citing(String number) {
        return new VoucherForm(id, date, word, this.number, number, attachments, from, lines);
    }

    /** What is kept of it as a draft: the rows that have something in them. */
    public Typed typed() {
        return new Typed(date, word, number, document, attachments, from,
                lines.stream().filter(line -> !line.isEmpty()).map(Line::typed).toList());
    }

    /** Whether the columns of goods are shown at once. */
    public boolean moves() {
        return lines.stream().anyMatch(Line::moves);
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

    private static String id(String text) {
        return Ids.read(text).orElseGet(Ids::next).toString();
    }
}
