package org.liancun.shares;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.liancun.shares.Ground.Party;

/**
 * Whether the papers of a contribution are there: the contract and the term of pasture, the invoice or the approved
 * appraisal of equipment, the tags of animals.
 */
final class ParticularsRules {
    private ParticularsRules() {}

    /** @throws Refused with the first {@link SharesRefusal} that holds */
    static Details details(NewContribution given, Party party, Ground ground) {
        Particulars it = given.particulars();
        term(it);
        if (given.kind() == ContributionKind.PASTURE) {
            pasture(given, party, ground);
        } else if (it.termFrom() != null || !it.contract().isEmpty()) {
            throw new Refused(SharesRefusal.NO_PASTURE, given.kind().code());
        }
        tags(given);
        UUID approval = given.kind() == ContributionKind.EQUIPMENT ? approval(given, ground) : null;
        return new Details(it.assetClass(), it.contract().isEmpty() ? null : it.contract(), it.termFrom(),
                it.termUntil(), given.kind() == ContributionKind.EQUIPMENT ? it.basis() : "", approval);
    }

    private static void term(Particulars it) {
        LocalDate from = it.termFrom();
        LocalDate until = it.termUntil();
        if ((from == null) != (until == null) || from != null && until.isBefore(from)) {
            throw new Refused(SharesRefusal.NO_TERM, until == null ? "" : until, from == null ? "" : from);
        }
    }

    /** What a household holds it holds by contract; what a village gives for a term it gives in writing. */
    private static void pasture(NewContribution given, Party party, Ground ground) {
        Particulars it = given.particulars();
        if (party.household() && it.contract().isEmpty()) {
            throw new Refused(SharesRefusal.NO_CONTRACT, given.contributor());
        }
        if (!it.contract().isEmpty()) {
            contract(given, party, ground);
        } else if (it.termFrom() != null && given.document().isEmpty()) {
            throw new Refused(SharesRefusal.NO_CONTRACT, given.contributor());
        }
    }

    private static void contract(NewContribution given, Party party, Ground ground) {
        Particulars it = given.particulars();
        PastureContract contract = ground.contracts().get(it.contract());
        if (contract == null) {
            throw new Refused(SharesRefusal.UNKNOWN_CONTRACT, it.contract());
        }
        if (!contract.isHeldBy(party.id())) {
            throw new Refused(SharesRefusal.NOT_HOLDER, it.contract(), given.contributor());
        }
        if (it.termFrom() == null || it.termUntil() == null) {
            throw new Refused(SharesRefusal.NO_TERM, "", "");
        }
        if (!contract.covers(it.termFrom(), it.termUntil())) {
            throw new Refused(SharesRefusal.TERM_TOO_LONG, it.termUntil(), it.termFrom(), contract.number(),
                    contract.fromOn(), contract.untilOn());
        }
    }

    private static void tags(NewContribution given) {
        Set<String> seen = new HashSet<>();
        for (String tag : given.particulars().earTags()) {
            if (!given.kind().isLivestock() || !seen.add(tag)) {
                throw new Refused(SharesRefusal.TAG_TWICE, given.particulars().tagsInWords(), tag, given.kind().code());
            }
        }
        if (!seen.isEmpty() && seen.size() != given.quantity()) {
            throw new Refused(SharesRefusal.TAGS_MISCOUNTED, given.quantity(), seen.size());
        }
    }

    private static @Nullable UUID approval(NewContribution given, Ground ground) {
        Particulars it = given.particulars();
        if (given.document().isEmpty()) {
            throw new Refused(SharesRefusal.NO_INVOICE);
        }
        if (it.basis().equals(Particulars.APPRAISAL) && it.approval().isEmpty()) {
            throw new Refused(SharesRefusal.NOT_APPROVED);
        }
        return ContributionRules.document(it.approval(), ground);
    }
}
