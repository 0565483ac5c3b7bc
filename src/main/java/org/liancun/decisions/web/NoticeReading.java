package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Board;
import org.liancun.decisions.Deciders;
import org.liancun.decisions.Notice;
import org.liancun.decisions.Notices;
import org.liancun.decisions.Objections;
import org.liancun.kernel.Ids;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads a notice for its page. */
@Component
class NoticeReading {
    private final Notices notices;
    private final Objections objections;
    private final Deciders deciders;
    private final Board board;

    NoticeReading(Notices notices, Objections objections, Deciders deciders, Board board) {
        this.notices = notices;
        this.objections = objections;
        this.deciders = deciders;
        this.board = board;
    }

    LocalDate today() {
        return board.today();
    }

    long waiting() {
        return objections.waiting();
    }

    /** @param refused what a rule said to the last try; null for none */
    NoticePage page(UUID id, Reader reader, @Nullable String refused) {
        Notice notice = notices.find(id).orElseThrow(() -> new NotFound(id.toString()));
        boolean supervises = reader.user().isPresent() && objections.supervises(notice);
        return new NoticePage(notice, today(), objections.of(id), new NoticePage.Rights(
                reader.writes() && deciders.sees(notice.place()), supervises, reader.member(), reader.objectsForOthers()),
                Ids.next(), refused);
    }
}
