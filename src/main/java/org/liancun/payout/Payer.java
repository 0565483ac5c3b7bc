package org.liancun.payout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Book;
import org.liancun.registry.Organisation;

/**
 * An organisation that distributes income, with its statutory book.
 *
 * @param memorandum the book in which its shares and labour days stand; null where it keeps none
 */
record Payer(Organisation organisation, Book book, @Nullable UUID memorandum) {
    String code() {
        return organisation.code();
    }

    String kind() {
        return organisation.kind();
    }
}
