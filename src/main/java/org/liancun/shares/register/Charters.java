package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.kernel.Refused;
import org.liancun.registry.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What charters say of shares, from a day on and by a paper; and what holds where they say nothing. */
@Component
public class Charters {
    private final ChangeGrounds grounds;
    private final HolderTables tables;
    private final Audit audit;

    Charters(ChangeGrounds grounds, HolderTables tables, Audit audit) {
        this.grounds = grounds;
        this.tables = tables;
        this.audit = audit;
    }

    /** What holds for the organisation's shares on the day. */
    @Transactional(readOnly = true)
    public List<RegisterRule> on(Organisation organisation, LocalDate day) {
        return grounds.rules(organisation).on(day);
    }

    /**
     * A word of a charter.
     *
     * @param organisation code of the collective
     * @param document number of the registered charter
     */
    public record Word(String organisation, RegisterRule.Name rule, String value, LocalDate from, String document) {}

    /**
     * Records what the charter says from a day on. What a law leaves to no charter stays as the law says.
     *
     * @throws Refused with a {@link RegisterRefusal}
     */
    @Transactional
    public void say(Word word) {
        UUID issuer = grounds.issuer(word.organisation()).organisation().id();
        UUID paper = tables.document(word.document()).orElseThrow(() -> new Refused(RegisterRefusal.NO_PAPER, word.document()));
        if (!word.rule().takes(word.value())) {
            throw new Refused(RegisterRefusal.UNKNOWN_RULE, word.value(), word.rule().code());
        }
        tables.add(new HolderTables.CharterWord(issuer, word.rule(), word.value(), word.from(), paper));
        audit.changed("shares.charter", word.organisation(),
                word.rule().code() + " " + word.value() + " " + word.from());
    }
}
