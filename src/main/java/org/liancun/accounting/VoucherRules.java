package org.liancun.accounting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liancun.accounting.NewVoucher.Line;
import org.liancun.kernel.Money;
import org.liancun.ledger.Charts.ChartAccount;

/** What holds for every voucher, however it comes in. Pure. */
final class VoucherRules {
    /** Ten trillion yuan: no sum of a voucher's lines below it can overflow. */
    private static final long MOST_FEN = 1_000_000_000_000_000L;
    private static final int LEAST_LINES = 2;

    private VoucherRules() {}

    /** All that is wrong, line by line, then the voucher as a whole. */
    static List<VoucherProblem> problems(List<Line> lines, Map<String, ChartAccount> chart) {
        List<VoucherProblem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            account(i, lines.get(i).account(), chart, problems);
            amounts(i, lines.get(i), problems);
            goods(i, lines.get(i), problems);
        }
        if (!lines.isEmpty() && lines.getFirst().summary().isBlank()) {
            problems.addFirst(VoucherProblem.of(0, "summary", VoucherRule.NO_SUMMARY, ""));
        }
        if (lines.size() < LEAST_LINES) {
            problems.add(VoucherProblem.of(-1, "", VoucherRule.FEW_LINES, Integer.toString(lines.size())));
        } else if (problems.stream().noneMatch(problem -> problem.rule() == VoucherRule.TOO_LARGE)) {
            balance(lines, problems);
        }
        return problems;
    }

    private static void account(int i, String code, Map<String, ChartAccount> chart, List<VoucherProblem> problems) {
        if (code.isBlank()) {
            problems.add(VoucherProblem.of(i, "account", VoucherRule.NO_ACCOUNT, ""));
        } else if (!chart.containsKey(code)) {
            problems.add(VoucherProblem.of(i, "account", VoucherRule.UNKNOWN_ACCOUNT, code));
        } else {
            List<String> below = chart.values().stream()
                    .filter(account -> code.equals(account.parent()))
                    .map(account -> account.code() + " " + account.nameZh())
                    .sorted()
                    .toList();
            if (!below.isEmpty()) {
                problems.add(VoucherProblem.of(i, "account", VoucherRule.HAS_SUB_ACCOUNTS, code,
                        String.join(", ", below)));
            }
        }
    }

    private static void amounts(int i, Line line, List<VoucherProblem> problems) {
        Money debit = line.debit();
        Money credit = line.credit();
        if (debit.isZero() && credit.isZero()) {
            problems.add(VoucherProblem.of(i, "debit", VoucherRule.NO_AMOUNT, ""));
        } else if (!debit.isZero() && !credit.isZero()) {
            problems.add(VoucherProblem.of(i, "credit", VoucherRule.TWO_AMOUNTS, credit.toString(), debit));
        }
        if (tooLarge(debit)) {
            problems.add(VoucherProblem.of(i, "debit", VoucherRule.TOO_LARGE, debit.toString()));
        }
        if (tooLarge(credit)) {
            problems.add(VoucherProblem.of(i, "credit", VoucherRule.TOO_LARGE, credit.toString()));
        }
    }

    private static void goods(int i, Line line, List<VoucherProblem> problems) {
        Goods goods = line.goods();
        if (goods == null) {
            return;
        }
        Money amount = line.debit().isZero() ? line.credit() : line.debit();
        Money value = goods.value().orElse(null);
        if (goods.quantity() == 0 || goods.unit().isBlank() || goods.price() < 0) {
            problems.add(VoucherProblem.of(i, "quantity", VoucherRule.GOODS_INCOMPLETE, goods.quantityText()));
        } else if (value == null) {
            problems.add(VoucherProblem.of(i, "quantity", VoucherRule.TOO_LARGE, goods.quantityText()));
        } else if (Math.absExact(value.fen()) != Math.abs(amount.fen())) {
            problems.add(VoucherProblem.of(i, "price", VoucherRule.GOODS_AMOUNT, goods.priceText(),
                    goods.quantityText(), value, amount));
        }
    }

    private static boolean tooLarge(Money amount) {
        return amount.fen() >= MOST_FEN || amount.fen() <= -MOST_FEN;
    }

    private static void balance(List<Line> lines, List<VoucherProblem> problems) {
        Money debit = Money.ZERO;
        Money credit = Money.ZERO;
        for (Line line : lines) {
            debit = debit.plus(line.debit());
            credit = credit.plus(line.credit());
        }
        if (!debit.equals(credit)) {
            problems.add(VoucherProblem.of(-1, "", VoucherRule.UNBALANCED, debit.minus(credit).toString(), debit, credit));
        }
    }
}
