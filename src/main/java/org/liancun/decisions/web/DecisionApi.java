package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.decisions.Board;
import org.liancun.decisions.Notice;
import org.liancun.decisions.Resolution;
import org.liancun.decisions.Resolutions;
import org.liancun.decisions.Verdict;
import org.liancun.decisions.Votes;
import org.liancun.shell.Listing;
import org.liancun.shell.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resolutions and notices for other programs, to read. */
@RestController
@RequestMapping("/api/v1")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CLERK, Role.HEAD, Role.SUPERVISOR,
        Role.AUDITOR})
class DecisionApi {
    private static final int MOST = 500;
    private final Resolutions resolutions;
    private final Board board;

    DecisionApi(Resolutions resolutions, Board board) {
        this.resolutions = resolutions;
        this.board = board;
    }

    /** A page of resolutions. @param next what the next page's {@code after} is; null on the last one */
    record ResolutionList(List<ResolutionRow> resolutions, @Nullable String next) {}

    record ResolutionRow(UUID id, String organisation, String body, String matter, String title, LocalDate heldOn,
            @Nullable LocalDate notifiedOn, @Nullable LocalDate papersOn, Votes votes, String outcome, String cited,
            @Nullable String subject, UUID minutes, @Nullable UUID replaces, @Nullable UUID replacedBy) {
        static ResolutionRow of(Resolution row) {
            return new ResolutionRow(row.id(), row.place().organisation(), row.question().body().code(),
                    row.question().matter().code(), row.title(), row.question().day(), row.meeting().notifiedOn(),
                    row.meeting().papersOn(), row.meeting().votes(), row.outcome().code(), row.cited(),
                    row.subject() == null ? null : row.subject().toString(), row.minutes(),
                    row.replaces() == null ? null : row.replaces().id(), row.replacedBy());
        }
    }

    /** A resolution with what each rule says of it. */
    record ResolutionAnswer(ResolutionRow resolution, List<FindingAnswer> findings) {}

    record FindingAnswer(String aspect, boolean met, long were, long least, String source, String mark) {
        static FindingAnswer of(Verdict.Finding finding) {
            return new FindingAnswer(finding.demand().aspect().code(), finding.met(), finding.were(), finding.least(),
                    finding.demand().source().cited(), finding.demand().source().mark());
        }
    }

    record NoticeRow(UUID id, String organisation, String place, String subject, String topic, String titleZh,
            String titleEn, @Nullable LocalDate from, @Nullable LocalDate until, String state, int objections,
            int unanswered, String href) {
        static NoticeRow of(Notice row, LocalDate today) {
            return new NoticeRow(row.id(), row.place().organisation(), row.place().code(), row.subject().toString(),
                    row.topic().code(), row.texts().titleZh(), row.texts().titleEn(),
                    row.published() == null ? null : row.published().days().from(),
                    row.published() == null ? null : row.published().days().until(), row.state(today).code(),
                    row.objections(), row.unanswered(), "/board/notices/" + row.id());
        }
    }

    /** The newest meeting first; parameters {@code place}, {@code find}, {@code after}. */
    @GetMapping("/resolutions")
    ResolutionList resolutions(Listing asked) {
        Resolutions.Found found = resolutions.find(DecisionPages.search(asked, MOST));
        return new ResolutionList(found.rows().stream().map(ResolutionRow::of).toList(),
                found.next() == null ? null : found.next().heldOn() + "~" + found.next().id());
    }

    @GetMapping("/resolutions/{id}")
    ResolutionAnswer resolution(@PathVariable UUID id) {
        Resolution found = resolutions.find(id).orElseThrow(() -> new NotFound(id.toString()));
        return new ResolutionAnswer(ResolutionRow.of(found),
                found.verdict().findings().stream().map(FindingAnswer::of).toList());
    }

    /** What is on the public board or was, the last first; parameters {@code place} and {@code find}. */
    @GetMapping("/notices")
    List<NoticeRow> notices(Listing asked) {
        return board.find(new Board.Search(asked.kept().getOrDefault("place", ""), asked.find(), null, MOST)).rows()
                .stream().map(row -> NoticeRow.of(row, board.today())).toList();
    }
}
