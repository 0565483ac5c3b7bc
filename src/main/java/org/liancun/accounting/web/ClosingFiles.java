package org.liancun.accounting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.closing.ClosingHistory;
import org.liancun.accounting.closing.ClosingHistory.Event;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.TableFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done with the months of a year, and how each checklist stood, as a file for a spreadsheet. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class ClosingFiles {
    private final Books books;
    private final ClosingHistory history;

    ClosingFiles(Books books, ClosingHistory history) {
        this.books = books;
        this.history = history;
    }

    @GetMapping("/books/{code}/closing/history")
    TableFile file(@PathVariable String code, ScopeBar bar, @RequestParam String format) {
        List<Event> events = history.of(books.find(code).orElseThrow(() -> new NotFound(code)), bar.year());
        return new TableFile("closing-" + code + "-" + bar.year().value(),
                List.of("at", "by", "what", "month", "point", "account", "must", "state", "figure", "amount_yuan", "note",
                        "document"), events.stream().map(ClosingFiles::row).toList());
    }

    private static List<Object> row(Event event) {
        return List.of(event.at().toString(), event.by(), event.what(), event.month().toString(), event.point(),
                event.account(), event.done() ? "" : Boolean.toString(event.must()), event.state(), event.figure(),
                text(event.amount()), event.note(), event.document() == null ? "" : event.document().number());
    }

    private static Object text(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
