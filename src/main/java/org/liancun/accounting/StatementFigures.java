package org.liancun.accounting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Reads what the formulas of a statement draw on, in a few statements of SQL whatever the length of the book. */
@Component
class StatementFigures {
    private static final String YUAN = "CNY";
    private final Balances balances;
    private final StatementTables tables;

    StatementFigures(Balances balances, StatementTables tables) {
        this.balances = balances;
        this.tables = tables;
    }

    StatementAmounts read(Book book, StatementLayout layout, Span span) {
        List<Balances.Movement> moved =
                balances.movements(book.id(), span.from(), span.to(), span.knownAt()).stream()
                        .filter(movement -> movement.unit().equals(YUAN)).toList();
        Map<String, Long> openings = moved.stream()
                .collect(Collectors.toMap(Balances.Movement::account, Balances.Movement::opening));
        boolean moves = layout.lines().stream().anyMatch(line -> line.basis().equals("movement"));
        return new StatementAmounts(byParty(book, layout, span, moved), openings, !moves ? List.of()
                : movements(book, span, moved, layout.terms().stream()
                        .map(Term::with).filter(with -> !with.isEmpty()).distinct().toList()));
    }

    /** Balances on the last day; party by party only where a line asks for a side. */
    private List<StatementAmounts.OfParty> byParty(Book book, StatementLayout layout, Span span,
            List<Balances.Movement> moved) {
        Set<String> split = moved.stream().map(Balances.Movement::account)
                .filter(account -> layout.terms().stream().anyMatch(term -> !term.side().isEmpty() && term.takes(account)))
                .collect(Collectors.toSet());
        List<StatementAmounts.OfParty> found = new ArrayList<>();
        moved.stream().filter(movement -> !split.contains(movement.account()))
                .forEach(movement -> found.add(new StatementAmounts.OfParty(movement.account(), movement.closing())));
        if (!split.isEmpty()) {
            balances.byParty(book.id(), split, span.to(), span.knownAt()).stream()
                    .filter(party -> party.unit().equals(YUAN))
                    .forEach(party -> found.add(new StatementAmounts.OfParty(party.account(), party.balance())));
        }
        return found;
    }

    /**
     * What moved without the close, by account, and again by each of the given accounts that the same entries post to.
     * What the close moved is taken off what the rollup says, which knows days and accounts and no kinds of entries.
     *
     * @param moved the movements of the span
     */
    List<StatementAmounts.OfPair> movements(Book book, Span span, List<Balances.Movement> moved, List<String> withs) {
        Map<String, Long> amounts = new HashMap<>();
        moved.forEach(movement -> amounts.put(movement.account(), movement.debit() - movement.credit()));
        tables.closed(book.id(), span).forEach(pair -> amounts.merge(pair.account(), -pair.amount(), Long::sum));
        List<StatementAmounts.OfPair> found = new ArrayList<>();
        amounts.forEach((account, amount) -> found.add(new StatementAmounts.OfPair(account, "", amount)));
        found.addAll(tables.touching(book.id(), span, withs));
        return found;
    }
}
