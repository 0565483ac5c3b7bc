package org.liancun.payout.payment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.payout.payment.BankLayout.Column;

/** Writes a batch as its layout says; refuses a name that it would have to cut or misspell. */
final class BankFile {
    private final BankLayout layout;
    private final Head head;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private BankFile(BankLayout layout, Head head) {
        this.layout = layout;
        this.head = head;
    }

    /** What a file says about all of its payments. */
    record Head(String batch, LocalDate day, int count, Money sum) {}

    /**
     * One payment.
     *
     * @param account the number; it stands in the file and nowhere else
     */
    record Payment(int no, String reference, String payee, String bank, String account, Money amount) {
        @Override
        public String toString() {
            return "Payment[" + reference + ", " + amount + "]";
        }
    }

    /** @throws Refused {@link PaymentRefusal#DOES_NOT_FIT} if a text has no room, cannot be written, or breaks the file */
    static byte[] write(BankLayout layout, Head head, List<Payment> payments) {
        BankFile writer = new BankFile(layout, head);
        writer.line(layout.header(), null);
        if (layout.titles()) {
            writer.line(layout.columns().stream().map(it -> new Column(BankLayout.Field.TEXT, it.width(), it.text())).toList(),
                    null);
        }
        payments.forEach(payment -> writer.line(layout.columns(), payment));
        writer.line(layout.footer(), null);
        return writer.file.toByteArray();
    }

    private void line(List<Column> columns, @Nullable Payment payment) {
        if (columns.isEmpty()) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                file.writeBytes(bytes(layout.separator(), layout.name()));
            }
            cell(columns.get(i), payment);
        }
        file.writeBytes(bytes(layout.writing().lineEnd(), layout.name()));
    }

    private void cell(Column column, @Nullable Payment payment) {
        String where = payment == null ? layout.name() : payment.reference();
        String text = text(column, payment);
        boolean breaks = text.chars().anyMatch(c -> c < ' ') || (!layout.isFixed() && !layout.quoted()
                && text.contains(layout.separator()));
        if (breaks) {
            throw new Refused(PaymentRefusal.DOES_NOT_FIT, where, column.field(), layout.name());
        }
        if (!layout.isFixed()) {
            file.writeBytes(bytes(layout.quoted() ? '"' + text.replace("\"", "\"\"") + '"' : text, where));
            return;
        }
        byte[] content = bytes(text, where);
        int gap = column.width() - content.length;
        if (gap < 0) {
            throw new Refused(PaymentRefusal.DOES_NOT_FIT, where, column.field(), layout.name());
        }
        byte[] filling = bytes((column.field().isNumber() ? "0" : " ").repeat(gap), where);
        file.writeBytes(column.field().isNumber() ? filling : content);
        file.writeBytes(column.field().isNumber() ? content : filling);
    }

    private String text(Column column, @Nullable Payment payment) {
        return switch (column.field()) {
            case BATCH -> head.batch();
            case DAY -> DateTimeFormatter.BASIC_ISO_DATE.format(head.day());
            case COUNT -> Integer.toString(head.count());
            case SUM_YUAN -> head.sum().toString();
            case SUM_FEN -> Long.toString(head.sum().fen());
            case TEXT -> column.text();
            case CODE, SKIP -> "";
            case NUMBER, REFERENCE, PAYEE, ACCOUNT, BANK, YUAN, FEN -> payment == null ? "" : text(column.field(), payment);
        };
    }

    private static String text(BankLayout.Field field, Payment payment) {
        return switch (field) {
            case NUMBER -> Integer.toString(payment.no());
            case REFERENCE -> payment.reference();
            case PAYEE -> payment.payee();
            case ACCOUNT -> payment.account();
            case BANK -> payment.bank();
            case YUAN -> payment.amount().toString();
            case FEN -> Long.toString(payment.amount().fen());
            default -> throw new IllegalArgumentException("no column of a payment: " + field);
        };
    }

    /** Refuses what the encoding lacks, where {@code getBytes} would write a question mark into a name. */
    private byte[] bytes(String text, String where) {
        try {
            ByteBuffer bytes = layout.writing().charset().newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new Refused(PaymentRefusal.DOES_NOT_FIT, where, layout.writing().charset().name(), layout.name());
        }
    }
}
