package org.liancun.payout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        Kept kept = Kept.of(books.all());
        List<Payer> payers = new ArrayList<>();
        for (Organisation organisation : organisations.ofKind(kind)) {
            Payer payer = kept.payer(organisation);
            if (payer != null) {
                payers.add(payer);
            }
        }
        return payers;
    }

    /** Those organisations, in their order. */
    List<Payer> of(List<UUID> ids) {
        Map<UUID, Organisation> found = organisations.find(ids);
        Kept kept = Kept.of(books.all());
        return ids.stream().map(id -> require(found.get(id), kept, id)).toList();
    }

    /** The organisation of that code. */
    Payer byCode(String code) {
        return require(organisations.byCode(code).orElse(null), Kept.of(books.all()), code);
    }

    /** The statutory books in sight. */
    List<UUID> statutoryBooks() {
        return Kept.of(books.all()).statutory().values().stream().map(Book::id).toList();
    }

    private static Payer require(@Nullable Organisation organisation, Kept kept, Object asked) {
        if (organisation == null) {
            throw new Refused(PayoutRefusal.NO_BOOK, asked);
        }
        Payer payer = kept.payer(organisation);
        if (payer == null) {
            throw new Refused(PayoutRefusal.NO_BOOK, organisation.code());
        }
        return payer;
    }

    /** The books in sight by organisation: the first statutory one, and the memorandum. */
    private record Kept(Map<UUID, Book> statutory, Map<UUID, UUID> memoranda) {
        static Kept of(List<Book> books) {
            Kept kept = new Kept(HashMap.newHashMap(books.size()), HashMap.newHashMap(books.size()));
            for (Book book : books) {
                if (book.isMemorandum()) {
                    kept.memoranda.put(book.organisation(), book.id());
                } else {
                    kept.statutory.putIfAbsent(book.organisation(), book);
                }
            }
            return kept;
        }

        @Nullable Payer payer(Organisation organisation) {
            Book book = statutory.get(organisation.id());
            return book == null ? null : new Payer(organisation, book, memoranda.get(organisation.id()));
        }
    }
}
