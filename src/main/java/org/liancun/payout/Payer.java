package org.liancun.payout;

import org.liancun.ledger.Book;
import org.liancun.registry.Organisation;

/** An organisation that distributes income, with its statutory book. */
record Payer(Organisation organisation, Book book) {
    String code() {
        return organisation.code();
    }

    String kind() {
        return organisation.kind();
    }
}
