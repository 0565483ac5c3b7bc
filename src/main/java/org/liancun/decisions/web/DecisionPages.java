package org.liancun.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.decisions.Board;
import org.liancun.decisions.Resolution;
import org.liancun.decisions.Resolutions;
import org.liancun.decisions.Votes;
import org.liancun.kernel.Ids;
import org.liancun.registry.Documents;
import org.liancun.shell.Listing;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.TableFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Resolutions to look at, and the rules by which they are judged. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CLERK, Role.HEAD, Role.SUPERVISOR,
        Role.AUDITOR})
class DecisionPages {
    private static final int MOST = 50;
    private static final int MOST_IN_FILE = 20_000;
    private static final List<String> HEAD = List.of("id", "organisation", "name", "body", "matter", "title", "held_on",
            "notified_on", "papers_on", "entitled", "present", "in_favour", "against", "abstained", "outcome", "cited",
            "subject", "replaced_by");
    private final Resolutions resolutions;
    private final Documents documents;
    private final Board board;

    DecisionPages(Resolutions resolutions, Documents documents, Board board) {
        this.resolutions = resolutions;
        this.documents = documents;
        this.board = board;
    }

    @GetMapping("/decisions")
    Page list(Listing asked, HttpServletRequest request) {
        Resolutions.Found found = resolutions.find(search(asked, MOST));
        return new Page("decisions/decisions.jte", new DecisionsPage(asked, found.rows(), found.next(),
                Reader.of(request).writes()));
    }

    @GetMapping(path = "/decisions", params = "format")
    TableFile file(Listing asked) {
        return new TableFile("decisions", HEAD,
                resolutions.find(search(asked, MOST_IN_FILE)).rows().stream().map(DecisionPages::cells).toList());
    }

    /** @param on the day whose rules are shown; empty for today */
    @GetMapping("/decisions/rules")
    Page rules(@RequestParam(defaultValue = "") String on) {
        return new Page("decisions/rules.jte", RulesPage.of(day(on)));
    }

    @GetMapping("/decisions/{id}")
    Page one(@PathVariable UUID id, HttpServletRequest request) {
        Resolution found = resolutions.find(id).orElseThrow(() -> new NotFound(id.toString()));
        return new Page("decisions/decision.jte", new DecisionPage(found,
                documents.find(found.minutes()).orElse(null), Reader.of(request).writes()));
    }

    private LocalDate day(String typed) {
        try {
            return typed.isBlank() ? board.today() : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return board.today();
        }
    }

    static Resolutions.Search search(Listing asked, int most) {
        return new Resolutions.Search(asked.kept().getOrDefault("place", ""), asked.find(), cursor(asked.after()), most);
    }

    /** A day and an id with a tilde between them; null for the first page, and for what is none. */
    private static Resolutions.@Nullable Cursor cursor(String text) {
        int end = text.indexOf('~');
        try {
            return end < 0 ? null : Ids.read(text.substring(end + 1))
                    .map(id -> new Resolutions.Cursor(LocalDate.parse(text.substring(0, end)), id)).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static List<@Nullable Object> cells(Resolution row) {
        Votes votes = row.meeting().votes();
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(cells, row.id().toString(), row.place().organisation(), row.place().nameZh(), row.question().body().code(),
                row.question().matter().code(), row.title(), row.question().day(), row.meeting().notifiedOn(),
                row.meeting().papersOn(), votes.entitled(), votes.present(), votes.inFavour(), votes.against(),
                votes.abstained(), row.outcome().code(), row.cited(), row.subject() == null ? "" : row.subject().toString(),
                row.replacedBy() == null ? "" : row.replacedBy().toString());
        return cells;
    }
}
