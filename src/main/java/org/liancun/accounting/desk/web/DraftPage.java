package org.liancun.accounting.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.VoucherProblem;
import org.liancun.accounting.desk.Draft;
import org.liancun.ledger.Book;

/**
 * A draft to be looked at: what is typed, what is wrong with it, and what was done with it.
 *
 * @param rows its lines
 * @param twoPersons whether the book asks for two persons
 * @param wrote whether the reader is one of those who wrote it
 * @param refused what a rule said to the last try; null for none
 */
public record DraftPage(Book book, Draft.Sheet sheet, List<Row> rows, List<VoucherProblem> problems, boolean twoPersons,
        boolean wrote, @Nullable String refused) {
    /**
     * A line.
     *
     * @param nameZh of the account; empty where what is typed is none
     * @param goods that move with it, as they are typed; empty for none
     */
    public record Row(String summary, String account, String nameZh, String nameEn, String debit, String credit,
            String party, String goods) {}

    /** Whether the reader may check it. */
    public boolean mayCheck() {
        return sheet.draft() instanceof Draft.SubmittedDraft && !(twoPersons && wrote);
    }

    /** Whether the reader may book it now, without checking it first. */
    public boolean mayBook() {
        return sheet.draft() instanceof Draft.CheckedDraft
                || !twoPersons && sheet.draft() instanceof Draft.Open && problems.isEmpty();
    }
}
