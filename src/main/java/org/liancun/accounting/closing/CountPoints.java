package org.liancun.accounting.closing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liancun.accounting.AccountRole;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.ledger.Balances.Movement;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Goods, and animals and plants, that are counted and compared with the book; where the book has any. */
@Component
class CountPoints implements ClosingPoints {
    private static final Map<String, AccountRole> COUNTED =
            Map.of("inventories", AccountRole.INVENTORY, "biological", AccountRole.BIOLOGICAL);

    @Override
    public List<Finding> of(MonthGround ground) {
        return ground.statutory().stream().flatMap(book -> COUNTED.entrySet().stream()
                .flatMap(counted -> of(ground, book, counted.getKey(), counted.getValue()))).toList();
    }

    private static Stream<Finding> of(MonthGround ground, Book book, String point, AccountRole role) {
        List<Movement> held = ground.moved(book, role).filter(each -> each.closing() != 0).toList();
        if (held.isEmpty()) {
            return Stream.empty();
        }
        String figure = held.stream().map(each -> each.account() + " " + new Money(each.closing()))
                .collect(Collectors.joining(", "));
        String shown = held.stream().map(each -> each.account() + " " + Decimals.format(each.closing(), 2, ","))
                .collect(Collectors.joining(", "));
        return Stream.of(new Finding(book.id(), point, "", false, figure,
                List.of(new Money(held.stream().mapToLong(Movement::closing).sum()), shown),
                held.stream().map(each -> Ways.ledger(ground.month(), each.account())).toList()));
    }
}
