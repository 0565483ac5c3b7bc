package org.liancun.accounting.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.ChartGuide;
import org.liancun.ledger.Balances.Movement;
import org.liancun.ledger.Book;

/**
 * What points are found in: a month of some books, with what moved in it.
 *
 * @param moved every account that moved up to the month's end, by book
 */
public record MonthGround(List<Book> books, YearMonth month, Map<UUID, List<Movement>> moved) {
    public MonthGround {
        books = List.copyOf(books);
    }

    /** The books under a statutory chart. */
    public List<Book> statutory() {
        return books.stream().filter(book -> !book.isMemorandum()).toList();
    }

    /** The ids of the books under a statutory chart. */
    public UUID[] ids() {
        return statutory().stream().map(Book::id).toArray(UUID[]::new);
    }

    /** The book, where the question is about one statutory book only. */
    Optional<Book> one() {
        return books.size() == 1 ? statutory().stream().findFirst() : Optional.empty();
    }

    List<Movement> moved(Book book) {
        return moved.getOrDefault(book.id(), List.of());
    }

    /** The accounts of a book with a role that moved, by code. */
    Stream<Movement> moved(Book book, AccountRole role) {
        return ChartGuide.of(book.chart()).stream()
                .flatMap(chart -> moved(book).stream().filter(each -> chart.has(each.account(), role)));
    }
}
