package org.liancun.alliance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the villages of each alliance have pooled, as the books of its vehicle count it. */
@Component
public class PooledMeans {
    private final PooledTables tables;

    PooledMeans(PooledTables tables) {
        this.tables = tables;
    }

    /**
     * So much of one kind in one alliance.
     *
     * @param amount in the smallest part of the kind's unit
     * @param book the book and, of it, the account of {@code means} whose entries add up to the amount
     */
    public record Pooled(String alliance, Means means, long amount, String book) {}

    /** What was pooled up to and including the day, as far as the reader sees the books; by alliance and kind. */
    @Transactional(readOnly = true)
    public List<Pooled> on(LocalDate day) {
        return tables.pooled(day);
    }
}
