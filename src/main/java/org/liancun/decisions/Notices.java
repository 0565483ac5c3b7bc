package org.liancun.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is put on the public board: written, published for some days, withdrawn with a reason; never changed. */
@Component
public class Notices {
    private final NoticeTables tables;
    private final Deciders deciders;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    Notices(NoticeTables tables, Deciders deciders, Documents documents, Audit audit, Clock clock) {
        this.tables = tables;
        this.deciders = deciders;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param place code of a place, of which all below is found; empty for all in sight
     * @param text in titles, organisation or subject; empty for all
     */
    public record Search(String place, String text, @Nullable UUID after, int most) {}

    /** A page of what was found. @param next null on the last one */
    public record Found(List<Notice> rows, @Nullable UUID next) {}

    /** Writes a notice as a draft. The same id again changes nothing. */
    @Transactional
    public Notice write(NewNotice wanted) {
        Deciders.Decider decider = deciders.inSight(wanted.organisation());
        NoticeRules.content(wanted);
        if (wanted.document() != null && documents.content(wanted.document()).isEmpty()) {
            throw new Refused(DecisionsRefusal.NOTICE_PAPER, wanted.document());
        }
        Optional<Notice> standing = tables.find(wanted.id());
        if (standing.isPresent()) {
            return standing.get();
        }
        tables.insert(wanted, decider.organisation(), Scope.current().actor(), clock.instant());
        return require(wanted.id());
    }

    /**
     * Puts a draft on the board; both days count.
     *
     * @throws Refused if it is none any more, begins in time to come, or is there for fewer days than a rule asks
     */
    @Transactional
    public Notice publish(UUID id, Period days) {
        tables.lock(id);
        Notice notice = require(id);
        LocalDate today = LocalDate.now(clock);
        Deciders.Decider decider = deciders.inSight(notice.place().organisation());
        if (notice.state(today) != NoticeState.DRAFT) {
            throw new Refused(DecisionsRefusal.NOTICE_MOVED_ON, notice.texts().titleZh());
        }
        NoticeRules.days(decider.kind(), notice.topic(), days, today);
        tables.publish(id, days, Scope.current().actor(), clock.instant());
        audit.changed("notice.published", id.toString(), notice.subject() + " " + days.from() + "/" + days.until());
        return require(id);
    }

    /** Writes a notice and puts it on the board at once. The same id again changes nothing. */
    @Transactional
    public Notice open(NewNotice wanted, Period days) {
        Notice written = write(wanted);
        return written.published() == null && written.withdrawn() == null ? publish(wanted.id(), days) : written;
    }

    /** Takes a notice off the board, or throws a draft away; why stays to be read. */
    @Transactional
    public Notice withdraw(UUID id, String reason) {
        tables.lock(id);
        Notice notice = require(id);
        deciders.inSight(notice.place().organisation());
        if (reason.isBlank() || reason.length() > NoticeRules.MOST_WORDS) {
            throw new Refused(DecisionsRefusal.REASON_MISSING);
        }
        if (notice.withdrawn() != null) {
            throw new Refused(DecisionsRefusal.NOTICE_MOVED_ON, notice.texts().titleZh());
        }
        tables.withdraw(id, new Notice.Withdrawn(LocalDate.now(clock), reason.strip()), Scope.current().actor(),
                clock.instant());
        audit.changed("notice.withdrawn", id.toString(), notice.subject().toString());
        return require(id);
    }

    /** A notice in sight: published, or one's own draft. */
    @Transactional(readOnly = true)
    public Optional<Notice> find(UUID id) {
        return tables.find(id);
    }

    /** What was published last about something and stands. */
    @Transactional(readOnly = true)
    public Optional<Notice> about(Subject subject) {
        return tables.about(subject);
    }

    /** Whether something is on the board, or was, and every objection against it has its answer. */
    @Transactional(readOnly = true)
    public boolean clean(Subject subject) {
        return about(subject).filter(notice -> notice.unanswered() == 0).isPresent();
    }

    /**
     * Asks that the days of a notice are over and all objections answered, such as before a payment.
     *
     * @return the notice
     * @throws Refused if there is none, it is still open on the day, or objections wait
     */
    @Transactional(readOnly = true)
    public Notice requireOver(Subject subject, LocalDate on) {
        Notice notice = about(subject).orElseThrow(() -> new Refused(DecisionsRefusal.NOT_PUBLISHED, subject));
        if (notice.unanswered() > 0) {
            throw new Refused(DecisionsRefusal.UNANSWERED, notice.unanswered(), notice.texts().titleZh());
        }
        if (notice.state(on) != NoticeState.ENDED) {
            throw new Refused(DecisionsRefusal.STILL_OPEN, notice.texts().titleZh(),
                    java.util.Objects.requireNonNull(notice.published()).days().until());
        }
        return notice;
    }

    /** Those of the organisations that the reader works for, drafts too, the newest first. */
    @Transactional(readOnly = true)
    public Found mine(Search search) {
        List<Notice> rows = tables.mine(search);
        boolean more = rows.size() > search.most();
        List<Notice> page = more ? rows.subList(0, search.most()) : rows;
        return new Found(List.copyOf(page), more ? page.getLast().id() : null);
    }

    private Notice require(UUID id) {
        return tables.find(id).orElseThrow(() -> new Refused(DecisionsRefusal.UNKNOWN_NOTICE, id));
    }
}
