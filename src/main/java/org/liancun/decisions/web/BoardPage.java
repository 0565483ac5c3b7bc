package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.List;
import org.liancun.decisions.Board;
import org.liancun.decisions.Notice;
import org.liancun.decisions.NoticeState;
import org.liancun.shell.Listing;

/**
 * The public board.
 *
 * @param duties of what must be public, how much is there
 * @param writes whether the reader may publish
 */
public record BoardPage(Listing asked, PlaceChoice choice, Board.Found found, LocalDate today,
        List<DutyCount> duties, boolean writes) {
    /** Those that are open today. */
    public List<Notice> open() {
        return found.rows().stream().filter(notice -> notice.state(today) == NoticeState.OPEN).toList();
    }

    /** Those whose days are over. */
    public List<Notice> ended() {
        return found.rows().stream().filter(notice -> notice.state(today) != NoticeState.OPEN).toList();
    }

    /** Address of the next page. */
    public String nextPage() {
        Board.Cursor next = found.next();
        return next == null ? "" : asked.page(next.from() + "~" + next.id());
    }

    /** The same place under another address. */
    public String at(String path) {
        return choice.code().isEmpty() ? path : path + "?place=" + choice.code();
    }
}
