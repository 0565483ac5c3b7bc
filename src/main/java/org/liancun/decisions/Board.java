package org.liancun.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public board: what everybody reads, with a login or without. */
@Component
public class Board {
    private final NoticeTables tables;
    private final Clock clock;

    Board(NoticeTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param place code of a place, of which all below is found; empty for the county
     * @param text in titles, organisation or subject; empty for all
     */
    public record Search(String place, String text, @Nullable Cursor after, int most) {}

    /** The last notice of the page before. */
    public record Cursor(LocalDate from, UUID id) {}

    /** A page of what was found. @param next null on the last one */
    public record Found(List<Notice> rows, @Nullable Cursor next) {}

    /** The paper of a notice. */
    public record Paper(String mediaType, String fileName, byte[] bytes) {}

    /** What is on the board or was, the last first. */
    @Transactional(readOnly = true)
    public Found find(Search search) {
        List<Notice> rows = tables.board(search);
        boolean more = rows.size() > search.most();
        List<Notice> page = more ? rows.subList(0, search.most()) : rows;
        Notice last = page.isEmpty() ? null : page.getLast();
        return new Found(List.copyOf(page), !more || last == null || last.published() == null ? null
                : new Cursor(last.published().days().from(), last.id()));
    }

    /** When and why a notice was taken off the board; empty where it was not, or never stood there. */
    @Transactional(readOnly = true)
    public Optional<Notice.Withdrawn> takenOff(UUID notice) {
        return tables.takenOff(notice);
    }

    /** The paper of a notice that is public. */
    @Transactional(readOnly = true)
    public Optional<Paper> paper(UUID notice) {
        return tables.paper(notice);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
