package org.liancun.accounting.slips;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Role;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slips over all books in sight: what waits for the reader, and all of them. */
@Component
public class SlipList {
    /** As many as are shown as waiting; more are found by book. */
    public static final int MOST_WAITING = 200;
    private final SlipListTables tables;
    private final Clock clock;

    SlipList(SlipListTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** A slip in a list. */
    public record Row(UUID id, @Nullable String number, String book, String nameZh, String nameEn,
            SlipDirection direction, LocalDate eventOn, String purpose, String payee, PayWay way, Money total,
            SlipState state, Instant since, String notedBy, int papers, @Nullable UUID entry) {}

    /** What waits in one book. @param since when the oldest of it came to wait */
    public record Count(String book, String nameZh, String nameEn, int slips, Money total, Instant since) {}

    /** The last row of the page before. */
    public record Cursor(Instant at, UUID id) {
        /** As an address has it; null for the first page, and for what is none. */
        public static @Nullable Cursor parse(String text) {
            int end = text.indexOf('_');
            try {
                return end < 0 ? null : Ids.read(text.substring(end + 1))
                        .map(id -> new Cursor(Instant.parse(text.substring(0, end)), id)).orElse(null);
            } catch (DateTimeException e) {
                return null;
            }
        }

        static Cursor of(Row row) {
            return new Cursor(row.since(), row.id());
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }

    /**
     * What is looked for.
     *
     * @param states empty for all
     * @param book code; empty for all
     * @param text in number, purpose, payee, book or clerk, or the number of an invoice; empty for all
     */
    public record Search(List<SlipState> states, String book, String text, @Nullable Cursor after, int most) {}

    /** A page of what was found. @param next null on the last one */
    public record Found(List<Row> rows, @Nullable Cursor next) {}

    /** What waits for that role, the oldest first. */
    @Transactional(readOnly = true)
    public List<Row> waiting(Role role, String book) {
        List<SlipState> states = SlipState.waitingFor(role);
        return states.isEmpty() ? List.of() : tables.waiting(states, book, MOST_WAITING);
    }

    /** How much waits for that role in each book, the book with the oldest first. */
    @Transactional(readOnly = true)
    public List<Count> counts(Role role) {
        List<SlipState> states = SlipState.waitingFor(role);
        return states.isEmpty() ? List.of() : tables.counts(states);
    }

    /** What was moved last first. */
    @Transactional(readOnly = true)
    public Found find(Search search) {
        List<Row> rows = tables.find(search);
        boolean more = rows.size() > search.most();
        List<Row> page = more ? rows.subList(0, search.most()) : rows;
        return new Found(List.copyOf(page), more ? Cursor.of(page.getLast()) : null);
    }

    /** Whole days since then. */
    public long days(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toDays());
    }
}
