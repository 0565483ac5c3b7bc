package org.liancun.accounting.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the desk has for whoever types a voucher of a book or looks at one. */
@Component
public class Desk {
    private final TwoPersons twoPersons;
    private final Templates templates;
    private final Drafts drafts;

    Desk(TwoPersons twoPersons, Templates templates, Drafts drafts) {
        this.twoPersons = twoPersons;
        this.templates = templates;
        this.drafts = drafts;
    }

    /**
     * What is offered.
     *
     * @param setting of two persons; empty where nobody has set anything
     */
    public record Offer(Optional<TwoPersons.Setting> setting, List<Template> templates) {
        /** Whether what is typed is checked by a second person before it is booked. */
        public boolean twoPersons() {
            return setting.map(TwoPersons.Setting::asked).orElse(false);
        }
    }

    /**
     * How an entry came into the ledger.
     *
     * @param twoPersons whether its book asks that a second person checks
     * @param steps of the draft that it was; none where it was booked at once
     */
    public record Through(boolean twoPersons, List<Draft.Step> steps) {
        /** Who did that last; empty where nobody did. */
        public String by(String state) {
            return steps.stream().filter(step -> step.state().equals(state)).map(Draft.Step::actor)
                    .reduce((first, second) -> second).orElse("");
        }
    }

    @Transactional(readOnly = true)
    public Offer of(Book book) {
        return new Offer(twoPersons.of(book), templates.of(book));
    }

    /** How an entry of the book came into the ledger. */
    @Transactional(readOnly = true)
    public Through through(Book book, UUID entry) {
        return new Through(twoPersons.of(book).map(TwoPersons.Setting::asked).orElse(false), drafts.stepsOf(entry));
    }
}
