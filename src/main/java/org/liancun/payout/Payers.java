package org.liancun.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.springframework.stereotype.Component;

/** Finds organisations with the statutory books from which they pay. */
@Component
class Payers {
    private final Organisations organisations;
    private final Books books;

    Payers(Organisations organisations, Books books) {
        this.organisations = organisations;
        this.books = books;
    }

    /** All of a kind that keep books, by code. */
    List<Payer> ofKind(String kind) {
        Map<UUID, Book> statutory = statutoryBooks();
        List<Payer> payers = new ArrayList<>();
        for (Organisation organisation : organisations.ofKind(kind)) {
            Book book = statutory.get(organisation.id());
            if (book != null) {
                payers.add(new Payer(organisation, book));
            }
        }
        return payers;
    }

    /** Those organisations, in their order. */
    List<Payer> of(List<UUID> ids) {
        Map<UUID, Book> statutory = statutoryBooks();
        return ids.stream().map(id -> payer(id, statutory)).toList();
    }

    /** The organisation of that code. */
    Payer byCode(String code) {
        Organisation organisation = organisations.byCode(code)
                .orElseThrow(() -> new Refused(PayoutRefusal.NO_BOOK, code));
        return payer(organisation.id(), statutoryBooks());
    }

    /** The statutory books in sight by organisation. */
    Map<UUID, Book> statutoryBooks() {
        return books.all().stream()
                .filter(book -> !book.isMemorandum())
                .collect(Collectors.toMap(Book::organisation, book -> book, (first, second) -> first));
    }

    private Payer payer(UUID id, Map<UUID, Book> statutory) {
        Organisation organisation = organisations.find(id).orElseThrow(() -> new Refused(PayoutRefusal.NO_BOOK, id));
        Book book = statutory.get(id);
        if (book == null) {
            throw new Refused(PayoutRefusal.NO_BOOK, organisation.code());
        }
        return new Payer(organisation, book);
    }
}
