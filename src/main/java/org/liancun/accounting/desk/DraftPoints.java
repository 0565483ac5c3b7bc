package org.liancun.accounting.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.accounting.closing.ClosingPoints;
import org.liancun.accounting.closing.Finding;
import org.liancun.accounting.closing.MonthGround;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Drafts that are dated in a month, or before it, and not booked: once the month is closed they never can be. */
@Component
class DraftPoints implements ClosingPoints {
    private final DraftPointTables tables;

    DraftPoints(DraftPointTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Finding> of(MonthGround ground) {
        Map<UUID, Long> waiting = tables.waiting(ground.ids(), ground.month().atEndOfMonth());
        return ground.statutory().stream().map(book -> finding(book, waiting.getOrDefault(book.id(), 0L))).toList();
    }

    private static Finding finding(Book book, long waiting) {
        return Finding.ofBook(book.id(), "drafts", waiting == 0, List.of(waiting),
                waiting == 0 ? List.of() : List.of(new Finding.Way("drafts", "/drafts", "")));
    }
}
