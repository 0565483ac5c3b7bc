package org.liancun.accounting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Something that stands beside an entry on its page, such as the slip it was made from. Each kind is one bean. */
public interface EntryBeside {
    /**
     * What is shown.
     *
     * @param key of the text that says what it is
     * @param href the page of it
     */
    record Beside(String key, String title, String href, List<Paper> papers) {}

    /** A photograph or file of it. @param image whether a browser shows it as a picture */
    record Paper(String label, String href, boolean image) {}

    /** Empty where there is nothing beside the entry, or it is out of sight. */
    Optional<Beside> of(UUID entry);
}
