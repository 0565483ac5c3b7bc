package org.liancun.payout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.liancun.accounting.RuralChart;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Charts;
import org.springframework.stereotype.Component;

/** Reads what a closed book has to distribute from its balances. */
@Component
class BookIncome {
    private final Balances balances;
    private final Charts charts;

    /** Codes of the accounts that a close leaves at zero, by chart; charts are only ever added to. */
    private final Map<String, Set<String>> temporary = new ConcurrentHashMap<>();

    BookIncome(Balances balances, Charts charts) {
        this.balances = balances;
        this.charts = charts;
    }

    /** The movements of payers' books in a year, from which their incomes follow. */
    record Read(FiscalYear year, Map<UUID, List<Balances.Movement>> movements, Map<String, Set<String>> temporary) {

        /** @throws Refused if income or expense of the year has not been closed */
        Income of(Payer payer) {
            Set<String> toClose = temporary.get(payer.book().chart());
            Set<String> open = new TreeSet<>();
            long opening = 0;
            long closing = 0;
            for (Balances.Movement movement : movements.getOrDefault(payer.book().id(), List.of())) {
                if (toClose.contains(movement.account()) && movement.closing() != 0) {
                    open.add(movement.account());
                }
                if (isDistribution(movement.account())) {
                    opening -= movement.opening();
                    closing -= movement.closing();
                }
            }
            if (!open.isEmpty()) {
                throw new Refused(PayoutRefusal.BOOK_NOT_CLOSED, payer.code(), year.value(), String.join(", ", open));
            }
            return new Income(opening, Math.subtractExact(closing, opening));
        }
    }

    Read read(List<Payer> payers, FiscalYear year) {
        payers.forEach(payer -> temporary.computeIfAbsent(payer.book().chart(), this::temporaryAccounts));
        List<UUID> books = payers.stream().map(payer -> payer.book().id()).toList();
        return new Read(year, balances.movements(books, year.first(), year.last()), Map.copyOf(temporary));
    }

    /** Undistributed income and what was distributed of it but not yet set off against it: together what is there. */
    private static boolean isDistribution(String account) {
        return account.equals(RuralChart.UNDISTRIBUTED) || account.equals(RuralChart.DISTRIBUTIONS);
    }

    private Set<String> temporaryAccounts(String chart) {
        return charts.accounts(chart).stream()
                .filter(account -> account.accountClass().equals("income") || account.accountClass().equals("expense")
                        || account.code().equals(RuralChart.INCOME_OF_THE_YEAR))
                .map(Charts.ChartAccount::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
