package org.liancun.accounting.desk;

import java.util.List;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates of a book: saved under a name, offered for new vouchers, removed. */
@Component
public class Templates {
    private static final int LONGEST = 60;
    private final TemplateTables tables;
    private final Audit audit;

    Templates(TemplateTables tables, Audit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /** Those of a book, by name. */
    @Transactional(readOnly = true)
    public List<Template> of(Book book) {
        return tables.ofBook(book.id());
    }

    /**
     * Saves what is typed, without day, number and document, under a name that the book has not yet.
     *
     * @throws Refused where there is no name or no line, or the name is taken by a template that says something else
     */
    @Transactional
    public Template save(Book book, String name, Typed typed) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refused(DeskRefusal.TEMPLATE_WITHOUT_NAME, LONGEST);
        }
        if (typed.lines().isEmpty()) {
            throw new Refused(DeskRefusal.DRAFT_EMPTY);
        }
        if (!tables.add(Ids.next(), book, plain, typed)) {
            Template standing = named(book, plain);
            if (!tables.lines(standing.id()).equals(typed.lines())) {
                throw new Refused(DeskRefusal.TEMPLATE_NAME_TAKEN, plain, standing.by());
            }
            return standing;
        }
        Template saved = named(book, plain);
        audit.changed("accounting.template.saved", book.code(), saved.id().toString());
        return saved;
    }

    /** Removes a template; vouchers that began with it stay as they are. */
    @Transactional
    public void remove(Book book, UUID id) {
        if (tables.remove(book.id(), id) == 1) {
            audit.changed("accounting.template.removed", book.code(), id.toString());
        }
    }

    private Template named(Book book, String name) {
        return tables.ofBook(book.id()).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
