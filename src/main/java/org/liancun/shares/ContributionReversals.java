package org.liancun.shares;

import java.time.LocalDate;
import org.liancun.access.Audit;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking contributions back: the whole deal by its opposite in every book, with a reason; the row stays. */
@Component
public class ContributionReversals {
    private final ContributionTables tables;
    private final Ledger ledger;
    private final Audit audit;

    ContributionReversals(ContributionTables tables, Ledger ledger, Audit audit) {
        this.tables = tables;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * Takes a contribution back.
     *
     * @param on the day on which that counts, in an open month of all its books
     * @throws Refused if it is unknown, was taken back before or no reason is given, or with one of the ledger's
     */
    @Transactional
    public void reverse(String number, LocalDate on, String reason) {
        Contribution it = tables.byNumber(number)
                .orElseThrow(() -> new Refused(SharesRefusal.UNKNOWN_CONTRIBUTION, number));
        if (it.reversedOn() != null) {
            throw new Refused(SharesRefusal.REVERSED_ALREADY, number, it.reversedOn());
        }
        if (reason.isBlank()) {
            throw new Refused(SharesRefusal.NO_REASON, number);
        }
        ledger.reverse(it.entry(), on, reason.strip());
        audit.changed("contribution.reversed", number, reason.strip());
    }
}
