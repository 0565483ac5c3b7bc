package org.liancun.payout;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.ChartIndex;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.springframework.stereotype.Component;

/** Reads what a closed book has to distribute from its balances. */
@Component
class BookIncome {
    private static final Set<AccountRole> TEMPORARY =
            EnumSet.of(AccountRole.INCOME, AccountRole.EXPENSE, AccountRole.RESULT);
    /** Undistributed income and what was distributed of it but not yet set off against it: together what is there. */
    private static final Set<AccountRole> DISTRIBUTABLE =
            EnumSet.of(AccountRole.UNDISTRIBUTED, AccountRole.DISTRIBUTIONS);
    private final Balances balances;
    private final ChartIndex charts;

    BookIncome(Balances balances, ChartIndex charts) {
        this.balances = balances;
        this.charts = charts;
    }

    /** The movements of payers' books in a year, from which their incomes follow. */
    record Read(FiscalYear year, Map<UUID, List<Balances.Movement>> movements, ChartIndex charts) {

        /** @throws Refused if income or expense of the year has not been closed */
        Income of(Payer payer) {
            Set<String> open = new TreeSet<>();
            long opening = 0;
            long closing = 0;
            for (Balances.Movement movement : movements.getOrDefault(payer.book().id(), List.of())) {
                if (has(payer, movement, TEMPORARY) && movement.closing() != 0) {
                    open.add(movement.account());
                }
                if (has(payer, movement, DISTRIBUTABLE)) {
                    opening -= movement.opening();
                    closing -= movement.closing();
                }
            }
            if (!open.isEmpty()) {
                throw new Refused(PayoutRefusal.BOOK_NOT_CLOSED, payer.code(), year.value(), String.join(", ", open));
            }
            return new Income(opening, Math.subtractExact(closing, opening));
        }

        private boolean has(Payer payer, Balances.Movement movement, Set<AccountRole> roles) {
            return roles.stream().anyMatch(role -> charts.has(payer.book().chart(), movement.account(), role));
        }
    }

    Read read(List<Payer> payers, FiscalYear year) {
        List<UUID> books = payers.stream().map(payer -> payer.book().id()).toList();
        return new Read(year, balances.movements(books, year.first(), year.last()), charts);
    }
}
