package org.liancun.accounting.slips;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.accounting.closing.ClosingPoints;
import org.liancun.accounting.closing.Finding;
import org.liancun.accounting.closing.MonthGround;
import org.springframework.stereotype.Component;

/** Slips of a month, or of one before it, that are on their way and not booked: what happened then is missing then. */
@Component
class SlipPoints implements ClosingPoints {
    private final SlipListTables tables;

    SlipPoints(SlipListTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Finding> of(MonthGround ground) {
        Map<UUID, Long> waiting = tables.unbooked(ground.ids(), ground.month().atEndOfMonth());
        return ground.statutory().stream()
                .map(book -> finding(book.id(), waiting.getOrDefault(book.id(), 0L))).toList();
    }

    private static Finding finding(UUID book, long waiting) {
        return new Finding(book, "slips", "", waiting == 0, Long.toString(waiting), List.of(waiting), List.of());
    }
}
