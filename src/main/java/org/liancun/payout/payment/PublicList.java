package org.liancun.payout.payment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hangs on the village's wall: the number of each household, the first syllable of who stands for it, and what it gets.
 * The database gives out no more than that, from the publishing of the result on.
 */
@Component
public class PublicList {
    private final PublicListTables tables;

    PublicList(PublicListTables tables) {
        this.tables = tables;
    }

    /**
     * A household on the wall.
     *
     * @param household last part of its code
     * @param name first syllable and two stars
     */
    public record Line(String household, String name, long fen) {}

    /** The lines by household; none before the result is published, or where the village is out of sight. */
    @Transactional(readOnly = true)
    public List<Line> of(PaidFrom from) {
        return tables.lines(from);
    }
}
