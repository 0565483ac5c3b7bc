package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.LedgerRefusal;
import org.liancun.ledger.Posted;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of who holds a collective's shares: looked at first, booked, and taken back by their opposite. */
@Component
public class Changes {
    private static final int MOST = 500;
    private final ChangeGrounds grounds;
    private final ChangeTables tables;
    private final Ledger ledger;
    private final Messages messages;
    private final Audit audit;

    Changes(ChangeGrounds grounds, ChangeTables tables, Ledger ledger, Messages messages, Audit audit) {
        this.grounds = grounds;
        this.tables = tables;
        this.ledger = ledger;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * What a change would come to, without booking it.
     *
     * @throws Refused with a {@link RegisterRefusal}
     */
    @Transactional(readOnly = true)
    public Outlook look(NewChange given) {
        AssessedChange change = ChangeRules.assess(given, grounds.gather(given));
        return new Outlook(change.lines(), change.sums().capital(), change.sums().price(), change.ruleSource());
    }

    /** Who would get what, the capital that goes along, what the collective would owe, and the rule. */
    public record Outlook(List<HoldingChange.Line> lines, org.liancun.kernel.Money capital,
            org.liancun.kernel.Money price, String ruleSource) {}

    /**
     * Books a change in every book that it touches.
     *
     * @throws Refused with a {@link RegisterRefusal}, or with one of the ledger's
     */
    @Transactional
    public HoldingChange book(NewChange given) {
        UUID organisation = grounds.issuer(given.organisation()).organisation().id();
        tables.lock(organisation);
        if (!tables.list(organisation, given.number(), 1).isEmpty()) {
            throw new Refused(RegisterRefusal.CHANGE_NUMBER_STANDS, given.number());
        }
        AssessedChange change = ChangeRules.assess(given, grounds.gather(given));
        Posted posted = posted(change);
        tables.add(Ids.next(), change, posted.entries().getFirst());
        audit.changed("shares." + given.kind().code(), given.organisation(), given.number() + " " + given.day());
        return find(organisation, given.number()).orElseThrow();
    }

    /** What somebody took meanwhile by another way than this, the database finds. */
    private Posted posted(AssessedChange change) {
        try {
            return ledger.post(change.entries(messages.in(Language.ZH_HANS)
                    .t("register.memo." + change.given().kind().code())));
        } catch (Refused refused) {
            if (refused.refusal() == LedgerRefusal.OVERDRAWN || refused.refusal() == LedgerRefusal.FROZEN) {
                throw new Refused(RegisterRefusal.SHARES_MOVED, change.given().holder(), change.given().day());
            }
            throw refused;
        }
    }

    /**
     * Takes a change back: the opposite entries in all of its books, on a day in an open month.
     *
     * @throws Refused where the shares have gone on meanwhile, or the change was taken back before
     */
    @Transactional
    public HoldingChange reverse(HoldingChange change, LocalDate on, String reason) {
        if (reason.isBlank()) {
            throw new Refused(RegisterRefusal.NO_CHANGE_REASON, reason);
        }
        tables.lock(change.organisation());
        if (!tables.reverse(change.id(), on, reason)) {
            throw new Refused(RegisterRefusal.CHANGE_REVERSED, change.number());
        }
        ledger.reverse(change.entry(), on, reason);
        audit.changed("shares.change-reversed", change.village(), change.number() + " " + on);
        return find(change.organisation(), change.number()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<HoldingChange> find(UUID organisation, String number) {
        return tables.list(organisation, number, 1).stream().findFirst();
    }

    /** Changes of a register that are in sight, the latest first. */
    @Transactional(readOnly = true)
    public List<HoldingChange> of(UUID organisation) {
        return tables.list(organisation, null, MOST);
    }

    /** All changes in sight: for a household, those it is part of. */
    @Transactional(readOnly = true)
    public List<HoldingChange> all() {
        return tables.list(null, null, MOST);
    }
}
