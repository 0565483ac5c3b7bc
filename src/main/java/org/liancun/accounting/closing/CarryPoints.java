package org.liancun.accounting.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Balances.Movement;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/**
 * Whether the year begins with what the last one ended with. Balances are derived from all entries, so that nothing is
 * carried forward and nothing can be forgotten; the check reads the end of the last year from its postings one by one
 * and the beginning of this one as the statements read it. It reads the whole book, and so only where one is asked for.
 */
@Component
class CarryPoints implements ClosingPoints {
    private final CarryTables tables;
    private final Balances balances;

    CarryPoints(CarryTables tables, Balances balances) {
        this.tables = tables;
        this.balances = balances;
    }

    @Override
    public List<Finding> of(MonthGround ground) {
        return ground.one().map(book -> List.of(of(book, new FiscalYear(ground.month().getYear())))).orElse(List.of());
    }

    private Finding of(Book book, FiscalYear year) {
        LocalDate end = year.previous().last();
        Map<String, Long> ended = tables.ended(book.id(), year.first());
        Map<String, Long> begun = balances.movements(book.id(), year.first(), year.last()).stream()
                .filter(each -> each.opening() != 0)
                .collect(Collectors.toMap(Movement::account, Movement::opening, Long::sum, TreeMap::new));
        String differing = differing(ended, begun);
        return Finding.ofBook(book.id(), "carried", differing.isEmpty(),
                List.of(end, year.first(), (long) begun.size(), debits(ended), debits(begun), differing),
                differing.isEmpty() ? List.of()
                        : List.of(new Finding.Way("trial", "/ledgers/trial-balance?from=" + year.first(), "")));
    }

    private static String differing(Map<String, Long> ended, Map<String, Long> begun) {
        TreeSet<String> codes = new TreeSet<>(ended.keySet());
        codes.addAll(begun.keySet());
        return codes.stream().filter(code -> !ended.getOrDefault(code, 0L).equals(begun.getOrDefault(code, 0L)))
                .collect(Collectors.joining(", "));
    }

    private static Money debits(Map<String, Long> amounts) {
        return new Money(amounts.values().stream().mapToLong(amount -> Math.max(amount, 0)).sum());
    }
}
