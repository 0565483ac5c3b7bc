package org.liancun.bench;

import org.liancun.ledger.Entry;

/** One client's way of posting: each call is one entry and one commit. */
interface Poster extends AutoCloseable {
    void post(Entry entry) throws Exception;

    @Override
    default void close() throws Exception {
        // Nothing was opened.
    }

    /** Opens the way for one more client. */
    interface Door {
        Poster open() throws Exception;
    }
}
