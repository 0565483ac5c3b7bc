package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * A voucher to be booked.
 *
 * @param id made when the form is shown or the call is composed; booking it twice books once
 * @param book code of a statutory book
 * @param word kind of voucher: 记 (general), 收 (receipt), 付 (payment), 转 (transfer)
 * @param number what the paper says; null for the next one of the month and word
 * @param document the registered document behind it
 * @param attachments how many papers are attached to it; null where nobody said
 */
public record NewVoucher(
        UUID id,
        String book,
        LocalDate date,
        String word,
        @Nullable String number,
        @Nullable UUID document,
        @Nullable Integer attachments,
        List<Line> lines) {

    public NewVoucher {
        lines = List.copyOf(lines);
    }

    public NewVoucher(UUID id, String book, LocalDate date, String word, @Nullable String number,
            @Nullable UUID document, List<Line> lines) {
        this(id, book, date, word, number, document, null, lines);
    }

    /** The same with a document behind it. */
    NewVoucher citing(UUID paper) {
        return new NewVoucher(id, book, date, word, number, paper, attachments, lines);
    }

    /**
     * One line, with an amount on one side; a negative amount is written in red on paper.
     *
     * @param no its number on the voucher, from 1
     * @param summary what it is for; empty for the same as the line before
     * @param party the household or organisation whose sub-account it is
     * @param goods that move with it; null for none
     */
    public record Line(int no, String summary, String account, Money debit, Money credit, @Nullable UUID party,
            @Nullable Goods goods) {
        public Line(int no, String summary, String account, Money debit, Money credit, @Nullable UUID party) {
            this(no, summary, account, debit, credit, party, null);
        }
    }
}
