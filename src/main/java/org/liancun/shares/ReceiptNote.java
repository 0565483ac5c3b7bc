package org.liancun.shares;

import java.util.List;
import java.util.Optional;

/** What else a receipt of a contribution says; rooms implement it, and the receipt does not know them. */
public interface ReceiptNote {
    /**
     * A sentence on the receipt.
     *
     * @param key of its text
     * @param values {0}, {1} … of the text
     */
    record Note(String key, List<Object> values) {}

    /** What is to be said of that contribution, if anything. */
    Optional<Note> of(Contribution contribution);
}
