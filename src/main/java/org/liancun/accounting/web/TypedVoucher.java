package org.liancun.accounting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.Goods;
import org.liancun.accounting.NewVoucher;
import org.liancun.accounting.VoucherPapers;
import org.liancun.accounting.VoucherProblem;
import org.liancun.accounting.VoucherRule;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.springframework.stereotype.Component;

/** Makes a voucher of what was typed, or says line by line what is wrong with it. */
@Component
public class TypedVoucher {
    private static final Set<VoucherRule> SUMS = Set.of(VoucherRule.UNBALANCED, VoucherRule.GOODS_AMOUNT,
            VoucherRule.GOODS_INCOMPLETE);
    private final VoucherPapers papers;
    private final Vouchers vouchers;
    private final BookCharts charts;

    TypedVoucher(VoucherPapers papers, Vouchers vouchers, BookCharts charts) {
        this.papers = papers;
        this.vouchers = vouchers;
        this.charts = charts;
    }

    /**
     * A voucher that was read.
     *
     * @param voucher null where something is wrong with it
     * @param problems with the rows of the form, from 0
     */
    public record Read(@Nullable NewVoucher voucher, List<VoucherProblem> problems) {}

    /** The accounts that a voucher of a book may name. */
    private record Choice(Book book, List<ChartAccount> accounts) {}

    /**
     * Reads a form.
     *
     * @param withFile whether a file is handed in, so that the document need not be registered yet
     */
    public Read read(Book book, VoucherForm form, boolean withFile) {
        List<VoucherProblem> problems = new ArrayList<>();
        LocalDate date = date(form.date(), problems);
        UUID document = null;
        if (!form.document().isEmpty() && !withFile) {
            document = papers.document(form.document()).orElse(null);
            if (document == null) {
                problems.add(problem(-1, "document", VoucherRule.UNKNOWN_DOCUMENT, form.document()));
            }
        }
        Choice choice = new Choice(book, charts.postable(book));
        List<Integer> rows = new ArrayList<>();
        List<NewVoucher.Line> lines = new ArrayList<>();
        for (int i = 0; i < form.lines().size(); i++) {
            if (!form.lines().get(i).isEmpty()) {
                rows.add(i);
                lines.add(line(choice, form.lines().get(i), i, lines.size() + 1, problems));
            }
        }
        NewVoucher voucher = new NewVoucher(UUID.fromString(form.id()), book.code(), date,
                form.word().isEmpty() ? "记" : form.word(), form.number().isEmpty() ? null : form.number(), document,
                count(form.attachments(), problems), lines);
        boolean typed = problems.isEmpty();
        for (VoucherProblem problem : vouchers.problems(voucher)) {
            // A sum over amounts that could not be read would only say more of the same.
            if (typed || !SUMS.contains(problem.rule())) {
                problems.add(problem.index() < 0 ? problem : at(rows.get(problem.index()), problem));
            }
        }
        return new Read(problems.isEmpty() ? voucher : null, problems);
    }

    /** The account that is meant: by code, code and name, name, or the initials of its name in pinyin. */
    public String account(Book book, String typed) {
        return account(new Choice(book, charts.postable(book)), typed);
    }

    private String account(Choice choice, String typed) {
        String first = typed.split("\\s", 2)[0];
        List<ChartAccount> accounts = choice.accounts();
        return accounts.stream().map(ChartAccount::code).filter(code -> code.equals(first)).findFirst()
                .or(() -> only(accounts.stream()
                        .filter(a -> a.nameZh().equals(typed) || a.nameEn().equalsIgnoreCase(typed)).toList()))
                .or(() -> only(accounts.stream()
                        .filter(a -> charts.pinyin(choice.book(), a.code()).equalsIgnoreCase(typed)).toList()))
                .orElse(first);
    }

    private static Optional<String> only(List<ChartAccount> accounts) {
        return accounts.size() == 1 ? Optional.of(accounts.getFirst().code()) : Optional.empty();
    }

    private NewVoucher.Line line(Choice choice, VoucherForm.Line row, int index, int no,
            List<VoucherProblem> problems) {
        Money debit = amount(row.debit(), index, "debit", problems);
        Money credit = amount(row.credit(), index, "credit", problems);
        UUID party = null;
        if (!row.party().isEmpty()) {
            party = papers.party(choice.book(), row.party()).orElse(null);
            if (party == null) {
                problems.add(problem(index, "party", VoucherRule.UNKNOWN_PARTY, row.party()));
            }
        }
        return new NewVoucher.Line(no, row.summary(), account(choice, row.account()), debit, credit, party,
                goods(row, index, problems));
    }

    private static @Nullable Goods goods(VoucherForm.Line row, int index, List<VoucherProblem> problems) {
        if (!row.moves()) {
            return null;
        }
        long quantity = number(row.quantity(), index, "quantity", problems);
        return new Goods(quantity, row.unit(), number(row.price(), index, "price", problems));
    }

    private static long number(String typed, int index, String field, List<VoucherProblem> problems) {
        boolean price = field.equals("price");
        try {
            return typed.isEmpty() && !price ? 0 : Decimals.parse(typed.replace("\u2212", "-").replace("¥", ""),
                    price ? Goods.PRICE_SCALE : Goods.QUANTITY_SCALE);
        } catch (IllegalArgumentException e) {
            problems.add(problem(index, field, price ? VoucherRule.BAD_PRICE : VoucherRule.BAD_QUANTITY, typed));
            return 0;
        }
    }

    private static Money amount(String typed, int index, String field, List<VoucherProblem> problems) {
        if (typed.isEmpty()) {
            return Money.ZERO;
        }
        try {
            return Money.ofYuan(typed.replace("\u2212", "-").replace("¥", ""));
        } catch (IllegalArgumentException e) {
            problems.add(problem(index, field, VoucherRule.BAD_AMOUNT, typed));
            return Money.ZERO;
        }
    }

    private static @Nullable Integer count(String typed, List<VoucherProblem> problems) {
        if (!typed.matches("\\d{0,4}")) {
            problems.add(problem(-1, "attachments", VoucherRule.BAD_COUNT, typed));
            return null;
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private static LocalDate date(String typed, List<VoucherProblem> problems) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            problems.add(problem(-1, "date", VoucherRule.BAD_DATE, typed));
            return LocalDate.EPOCH;
        }
    }

    private static VoucherProblem problem(int index, String field, VoucherRule rule, String value) {
        return new VoucherProblem(index, field, rule, value, List.of());
    }

    private static VoucherProblem at(int row, VoucherProblem problem) {
        return new VoucherProblem(row, problem.field(), problem.rule(), problem.value(), problem.values());
    }
}
