package org.liancun.accounting.desk;

import java.util.List;
import org.liancun.kernel.Money;

/**
 * A voucher as it is typed, right or not.
 *
 * @param document number of a registered document; empty for none
 * @param attachments how many papers are attached; empty where nobody said
 * @param from what it began with, see {@link org.liancun.accounting.VoucherSource}; empty for nothing
 */
public record Typed(String date, String word, String number, String document, String attachments, String from,
        List<Line> lines) {
    private static final long MOST_FEN = 1_000_000_000_000_000L;

    public Typed {
        lines = List.copyOf(lines);
    }

    public Typed(String date, String word, String number, String document, String from, List<Line> lines) {
        this(date, word, number, document, "", from, lines);
    }

    /** A line that has something in it. */
    public record Line(String summary, String account, String debit, String credit, String party, String quantity,
            String unit, String price) {
        public Line(String summary, String account, String debit, String credit, String party) {
            this(summary, account, debit, credit, party, "", "", "");
        }
    }

    /** The first summary; empty where there is none. */
    String summary() {
        return lines.stream().map(Line::summary).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    /** The debits as far as they can be read. */
    Money amount() {
        return lines.stream().map(line -> readable(line.debit())).reduce(Money.ZERO, Money::plus);
    }

    /** What is no amount counts as none, and so does one that no voucher could have. */
    static Money readable(String typed) {
        try {
            Money amount = typed.isBlank() ? Money.ZERO : Money.ofYuan(typed.replace("\u2212", "-").replace("¥", ""));
            return Math.abs(amount.fen()) < MOST_FEN ? amount : Money.ZERO;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Money.ZERO;
        }
    }
}
