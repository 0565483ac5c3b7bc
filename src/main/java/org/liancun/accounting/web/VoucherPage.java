package org.liancun.accounting.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.VoucherProblem;
import org.liancun.accounting.Vouchers;
import org.liancun.accounting.desk.Desk;
import org.liancun.accounting.desk.Draft;
import org.liancun.ledger.Book;

/**
 * The page.
 *
 * @param offer templates, and whether a second person checks
 * @param told what happened just now
 * @param draft what the page goes on with; null for a new voucher
 * @param step the last one of the draft that the typist has seen; 0 for a new voucher
 */
public record VoucherPage(Book book, VoucherForm form, List<AccountChoice> accounts, Desk.Offer offer, Told told,
        Draft.@Nullable Sheet draft, int step) {
    /**
     * What happened just now.
     *
     * @param booked the voucher that was booked; null for none
     * @param kept id of the draft that was kept or handed in; null for none
     * @param state of that draft; empty for none
     * @param refused what a rule said; null for nothing
     */
    public record Told(Vouchers.@Nullable Booked booked, @Nullable UUID kept, String state,
            List<VoucherProblem> problems, @Nullable String refused) {
        static final Told NOTHING = new Told(null, null, "", List.of(), null);

        /** A page on which things are to be mended. */
        public static Told problems(List<VoucherProblem> problems) {
            return new Told(null, null, "", problems, null);
        }

        /** A page on which a rule says no. */
        public static Told refused(String text) {
            return new Told(null, null, "", List.of(), text);
        }

        /** Whether what was typed on the page before is safe. */
        public boolean done() {
            return booked != null || kept != null;
        }
    }

    /** The same page with what happened. */
    public VoucherPage telling(Told happened) {
        return new VoucherPage(book, form, accounts, offer, happened, draft, step);
    }

    /** The same page going on with a draft of which the typist has seen that step. */
    public VoucherPage of(Draft.Sheet sheet, int seen) {
        return new VoucherPage(book, form, accounts, offer, told, sheet, seen);
    }

    /** Under what the browser keeps what is typed until it is sent. */
    public String key() {
        return draft == null ? "/books/" + book.code() + "/vouchers" : "draft " + form.id();
    }

    /** What is wrong with a cell; null for nothing. */
    public @Nullable VoucherProblem problem(int row, String field) {
        return told.problems().stream()
                .filter(problem -> problem.index() == row && problem.field().equals(field)).findFirst().orElse(null);
    }
}
