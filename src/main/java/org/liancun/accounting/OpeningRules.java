package org.liancun.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.NewVoucher.Line;
import org.liancun.accounting.OwnAccounts.NewAccount;
import org.liancun.kernel.Money;
import org.liancun.ledger.Charts.ChartAccount;

/** Reads a trial balance into opening balances: each row finds its account and party, and the whole balances. Pure. */
final class OpeningRules {
    private final Ground ground;
    private final Map<String, ChartAccount> accounts;
    private final List<VoucherProblem> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<NewAccount> fresh = new ArrayList<>();

    private OpeningRules(Ground ground) {
        this.ground = ground;
        this.accounts = new HashMap<>(ground.accounts());
    }

    /**
     * What the rows refer to.
     *
     * @param accounts of the book by code
     * @param correspondence from the chart of the rows to that of the book; null where they are the same
     * @param parties ids of households and organisations by code
     * @param ofTheYear whether an account is empty at the end of a year: income, expense, result, distributions
     * @param day whose end the balances are of
     */
    record Ground(Map<String, ChartAccount> accounts, @Nullable Correspondence correspondence,
            Map<String, UUID> parties, Predicate<String> ofTheYear, LocalDate day) {}

    /**
     * What came of the rows.
     *
     * @param lines one for each row that is good, on accounts of the book
     * @param accounts that the unit has to set up for them
     * @param problems with the rows, from 0
     */
    record Read(List<Line> lines, List<NewAccount> accounts, List<VoucherProblem> problems) {}

    static Read read(List<OpeningRow> rows, Ground ground) {
        OpeningRules rules = new OpeningRules(ground);
        if (!ground.day().equals(ground.day().withDayOfMonth(ground.day().lengthOfMonth()))) {
            rules.problems.add(VoucherProblem.of(-1, "date", VoucherRule.NOT_MONTH_END, ground.day().toString()));
        }
        // All accounts first: one that a later row sets up below another takes the rows of that one.
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            codes.add(rules.account(i, rows.get(i)));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            OpeningRow row = rows.get(i);
            Integer before = seen.putIfAbsent(row.account() + " " + row.party() + " " + row.to(), i);
            if (before != null) {
                rules.problem(i, "account", VoucherRule.ROW_TWICE, row.account(), before + 1);
            }
            rules.row(i, row, codes.get(i));
        }
        rules.whole(rows);
        return new Read(rules.lines, rules.fresh, rules.problems);
    }

    private void row(int i, OpeningRow row, String account) {
        boolean found = problems.stream().noneMatch(problem -> problem.index() == i);
        UUID party = row.party().isEmpty() ? null : ground.parties().get(row.party());
        if (!row.party().isEmpty() && party == null) {
            problem(i, "party", VoucherRule.UNKNOWN_PARTY, row.party());
        }
        Line line = new Line(i + 1, "期初余额", account, row.debit(), row.credit(), party);
        VoucherRules.problems(List.of(line), accounts).stream()
                .filter(each -> each.rule() != VoucherRule.FEW_LINES)
                .filter(each -> found || !each.field().equals("account"))
                .forEach(each -> problem(i, each.field(), each.rule(), each.value(), each.values().toArray()));
        ChartAccount known = accounts.get(account);
        boolean yearEnd = ground.day().getMonthValue() == 12;
        if (known != null && yearEnd && ground.ofTheYear().test(account)) {
            problem(i, "account", VoucherRule.NOT_CARRIED_FORWARD, row.account(), known.nameZh(), ground.day());
        }
        if (problems.stream().noneMatch(problem -> problem.index() == i)) {
            lines.add(line);
        }
    }

    /** The account of the book that takes the row; what it says where there is none stands among the problems. */
    private String account(int i, OpeningRow row) {
        if (!row.to().isEmpty()) {
            return own(i, row.to(), row.name());
        }
        if (ground.correspondence() == null) {
            return own(i, row.account(), row.name());
        }
        List<Correspondence.Target> targets = ground.correspondence().targets(row.account(), row.name());
        if (targets.size() > 1) {
            problem(i, "to", VoucherRule.CHOOSE_ACCOUNT, row.account(),
                    String.join(", ", targets.stream().map(Correspondence.Target::code).toList()));
        }
        return targets.isEmpty() ? row.account() : targets.getFirst().code();
    }

    /** A code that the book does not have but that begins with one of its accounts is a unit's own, to be set up. */
    private String own(int i, String code, String name) {
        Optional<String> above = accounts.containsKey(code) || !code.matches("[0-9]{4,20}")
                ? Optional.empty()
                : accounts.keySet().stream().filter(code::startsWith).max(Comparator.comparing(String::length));
        if (above.isEmpty()) {
            return code;
        }
        if (name.isEmpty()) {
            problem(i, "name", VoucherRule.NO_NAME, code, above.get());
            return code;
        }
        ChartAccount parent = accounts.get(above.get());
        accounts.put(code, new ChartAccount(code, parent.code(), name, "", parent.accountClass(), parent.normalSide(),
                parent.contra(), parent.unit(), ""));
        fresh.add(new NewAccount(code, name, ""));
        return code;
    }

    private void whole(List<OpeningRow> rows) {
        if (rows.size() < 2) {
            problem(-1, "", VoucherRule.FEW_LINES, Integer.toString(rows.size()));
            return;
        }
        if (problems.stream().anyMatch(problem -> problem.rule() == VoucherRule.TOO_LARGE)) {
            return;
        }
        Money debit = rows.stream().map(OpeningRow::debit).reduce(Money.ZERO, Money::plus);
        Money credit = rows.stream().map(OpeningRow::credit).reduce(Money.ZERO, Money::plus);
        if (!debit.equals(credit)) {
            problem(-1, "", VoucherRule.UNBALANCED, debit.minus(credit).toString(), debit, credit);
        }
    }

    private void problem(int index, String field, VoucherRule rule, String value, Object... values) {
        problems.add(VoucherProblem.of(index, field, rule, value, values));
    }
}
