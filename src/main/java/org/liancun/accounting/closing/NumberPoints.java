package org.liancun.accounting.closing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Whether the vouchers of a month are numbered without holes, each word by itself. */
@Component
class NumberPoints implements ClosingPoints {
    private final NumberTables tables;

    NumberPoints(NumberTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Finding> of(MonthGround ground) {
        Map<UUID, NumberTables.Numbered> all = tables.of(ground.ids(), ground.month()).stream()
                .collect(Collectors.toMap(NumberTables.Numbered::book, each -> each));
        return ground.statutory().stream().filter(book -> all.containsKey(book.id()))
                .map(book -> finding(book, ground, all.get(book.id()))).toList();
    }

    private static Finding finding(Book book, MonthGround ground, NumberTables.Numbered numbered) {
        String missing = numbered.missing();
        return new Finding(book.id(), "numbers", "", missing.isEmpty(), missing,
                List.of((long) numbered.vouchers(), missing, numbered.last()),
                missing.isEmpty() ? List.of()
                        : List.of(new Finding.Way("vouchers", Ways.vouchers(ground.month()), ground.month().toString())));
    }
}
