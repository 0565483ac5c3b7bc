package org.liancun.accounting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.VoucherProblem;
import org.liancun.accounting.Vouchers;
import org.liancun.ledger.Book;

/**
 * The page.
 *
 * @param booked the voucher that was booked just now; null for none
 * @param refused what the ledger said; null for nothing
 */
public record VoucherPage(Book book, VoucherForm form, List<AccountChoice> accounts,
        Vouchers.@Nullable Booked booked, List<VoucherProblem> problems, @Nullable String refused) {
    /** What is wrong with a cell; null for nothing. */
    public @Nullable VoucherProblem problem(int row, String field) {
        return problems.stream()
                .filter(problem -> problem.index() == row && problem.field().equals(field)).findFirst().orElse(null);
    }
}
