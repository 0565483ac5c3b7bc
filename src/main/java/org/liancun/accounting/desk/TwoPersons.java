package org.liancun.accounting.desk;

import java.time.Instant;
import java.util.Optional;
import org.liancun.access.Audit;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which books ask that a second person checks what one has written, since when and by whose word. */
@Component
public class TwoPersons {
    private final TwoPersonsTables tables;
    private final Audit audit;

    TwoPersons(TwoPersonsTables tables, Audit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /** What was set last. */
    public record Setting(boolean asked, String by, Instant at) {}

    /** Empty where nobody has set anything: one person suffices. */
    @Transactional(readOnly = true)
    public Optional<Setting> of(Book book) {
        return tables.last(book.id());
    }

    /** Sets it from now on; what stands already is not set again. */
    @Transactional
    public void set(Book book, boolean asked) {
        if (tables.last(book.id()).map(Setting::asked).orElse(false) != asked) {
            tables.add(book.id(), asked);
            audit.changed("accounting.two-persons", book.code(), asked ? "asked" : "not asked");
        }
    }
}
