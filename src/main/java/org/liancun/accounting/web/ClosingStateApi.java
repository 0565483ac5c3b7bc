package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.closing.ClosingStates;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many points of a month are open in each book, for programs of an agency that keeps many. */
@RestController
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class ClosingStateApi {
    private final Books books;
    private final ClosingStates states;

    ClosingStateApi(Books books, ClosingStates states) {
        this.books = books;
        this.states = states;
    }

    /** A month of a book: points that keep it from being closed, and points that deserve a look. */
    record StateJson(String book, YearMonth month, int must, int should) {}

    /** @param place code of a county, township or village; every book in sight where it is left out */
    @GetMapping("/api/v1/closing-states")
    List<StateJson> of(@RequestParam YearMonth month, @RequestParam(defaultValue = "") String place) {
        List<Book> asked = books.all().stream().filter(book -> !book.isMemorandum())
                .filter(book -> book.placeCode().startsWith(place) || book.code().startsWith(place)).toList();
        Map<UUID, ClosingStates.State> found = states.of(asked, month);
        return asked.stream().map(book -> new StateJson(book.code(), month, found.get(book.id()).must(),
                found.get(book.id()).should())).toList();
    }
}
