package org.liancun.shell;

import java.util.Optional;
import org.liancun.access.SignedIn;

/** Work of a module that waits for a reader, shown on the first page. Each kind is one bean. */
public interface Waiting {
    /**
     * What waits.
     *
     * @param key of its text, with {0} for the count
     * @param href the list of it
     */
    record Item(String key, long count, String href) {}

    /** Empty where nothing waits for this reader; called in the reader's scope. */
    Optional<Item> of(SignedIn user);
}
