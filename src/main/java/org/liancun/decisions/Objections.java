package org.liancun.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said against a notice while it is open, and the answers. The row itself is the record of who filed it; the
 * trail of changes, which the county reads, says nothing of that.
 */
@Component
public class Objections {
    private static final int MOST_FOR_WHOM = 80;
    private final ObjectionTables tables;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Objections(ObjectionTables tables, Notices notices, Audit audit, Clock clock) {
        this.tables = tables;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An objection to be filed.
     *
     * @param id made when the form is first shown, so that sending it twice files it once
     * @param forWhom for whom a clerk files it, such as a household's number; empty for a member
     */
    public record NewObjection(UUID id, UUID notice, String words, String forWhom) {}

    /**
     * Files an objection: a member for the own household, a clerk for somebody.
     *
     * @return its number
     * @throws Refused if the notice is not open, or words or the person are missing
     */
    @Transactional
    public int file(NewObjection wanted) {
        @Nullable UUID household = Scope.current().party();
        String words = NoticeRules.words(wanted.words());
        String forWhom = household == null ? wanted.forWhom().strip() : "";
        if (household == null && (forWhom.isEmpty() || forWhom.length() > MOST_FOR_WHOM)) {
            throw new Refused(DecisionsRefusal.FOR_WHOM_MISSING, MOST_FOR_WHOM);
        }
        tables.lock(wanted.notice());
        Notice notice = notices.find(wanted.notice())
                .orElseThrow(() -> new Refused(DecisionsRefusal.UNKNOWN_NOTICE, wanted.notice()));
        LocalDate today = LocalDate.now(clock);
        if (notice.state(today) != NoticeState.OPEN) {
            throw new Refused(DecisionsRefusal.NOT_OPEN, notice.texts().titleZh());
        }
        audit.keptElsewhere();
        return tables.numberOf(wanted.id()).orElseGet(() -> tables.add(
                new NewObjection(wanted.id(), wanted.notice(), words, forWhom), notice, today));
    }

    /**
     * Answers an objection; everybody reads the answer.
     *
     * @throws Refused if the reader is no supervisor of the organisation, or it was answered before
     */
    @Transactional
    public void answer(UUID notice, int no, String words) {
        String said = NoticeRules.words(words);
        Notice found = notices.find(notice).orElseThrow(() -> new Refused(DecisionsRefusal.UNKNOWN_NOTICE, notice));
        if (!tables.supervises(found.place())) {
            throw new Refused(DecisionsRefusal.NOT_SUPERVISOR, found.place().nameZh());
        }
        tables.lock(notice);
        Objection objection = tables.of(notice).stream().filter(each -> each.no() == no).findFirst()
                .orElseThrow(() -> new Refused(DecisionsRefusal.UNKNOWN_OBJECTION, no, found.texts().titleZh()));
        if (objection.answer() != null) {
            throw new Refused(DecisionsRefusal.ANSWERED, no, objection.answer().on());
        }
        tables.answer(objection.id(), new Objection.Answer(LocalDate.now(clock), said), clock.instant());
        audit.changed("objection.answered", notice.toString(), Integer.toString(no));
    }

    /** Those against a notice, by number, each as far as the reader may see it. */
    @Transactional(readOnly = true)
    public List<Objection> of(UUID notice) {
        return tables.of(notice);
    }

    /** Whether the reader is a supervisor of the organisation, who reads objections and answers them. */
    @Transactional(readOnly = true)
    public boolean supervises(Notice notice) {
        return tables.supervises(notice.place());
    }

    /** How many wait for the reader's answer. */
    @Transactional(readOnly = true)
    public long waiting() {
        return tables.waiting();
    }
}
