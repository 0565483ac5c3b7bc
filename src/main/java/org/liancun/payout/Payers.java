package org.liancun.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        Map<UUID, Organisation> found = organisations.find(ids);
        Map<UUID, Book> statutory = statutoryBooks();
        return ids.stream().map(id -> payer(found.get(id), statutory, id)).toList();
    }

    /** The organisation of that code. */
    Payer byCode(String code) {
        return payer(organisations.byCode(code).orElse(null), statutoryBooks(), code);
    }

    /** The statutory books in sight by organisation. */
    Map<UUID, Book> statutoryBooks() {
        return books.all().stream()
                .filter(book -> !book.isMemorandum())
                .collect(Collectors.toMap(Book::organisation, book -> book, (first, second) -> first));
    }

    private static Payer payer(@Nullable Organisation organisation, Map<UUID, Book> statutory, Object asked) {
        if (organisation == null) {
            throw new Refused(PayoutRefusal.NO_BOOK, asked);
        }
        Book book = statutory.get(organisation.id());
        if (book == null) {
            throw new Refused(PayoutRefusal.NO_BOOK, organisation.code());
        }
        return new Payer(organisation, book);
    }
}
