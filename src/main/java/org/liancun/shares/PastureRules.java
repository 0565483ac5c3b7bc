package org.liancun.shares;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Claim;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.shares.Ground.Party;
import org.liancun.shares.PastureContract.Holder;

/** Whether a pasture contract can be taken, and how what its holders bring together is split. */
final class PastureRules {
    private static final long MOST_PARTS = 1_000_000;

    private PastureRules() {}

    /** @throws Refused with the first {@link SharesRefusal} that holds */
    static PastureContract contract(NewPastureContract given, Ground ground) {
        if (given.areaMu() <= 0) {
            throw new Refused(SharesRefusal.NOT_POSITIVE, new Quantity(given.areaMu(), Unit.MU));
        }
        if (given.areaMu() > ContributionRules.MOST) {
            throw new Refused(SharesRefusal.TOO_LARGE, new Quantity(given.areaMu(), Unit.MU));
        }
        if (given.untilOn().isBefore(given.fromOn())) {
            throw new Refused(SharesRefusal.CONTRACT_DAYS, given.untilOn(), given.fromOn());
        }
        if (given.document().isEmpty()) {
            throw new Refused(SharesRefusal.NO_CONTRACT_PAPER);
        }
        UUID document = ContributionRules.document(given.document(), ground);
        List<Holder> holders = new ArrayList<>();
        given.holders().forEach((code, parts) -> holders.add(holder(code, parts, given.village(), ground)));
        if (holders.isEmpty()) {
            throw new Refused(SharesRefusal.UNKNOWN_HOUSEHOLD, "");
        }
        holders.sort(Comparator.comparing(Holder::code));
        return new PastureContract(given.number(), given.village(), given.areaMu(), given.fromOn(), given.untilOn(),
                document, holders);
    }

    private static Holder holder(String code, long parts, String village, Ground ground) {
        Party party = ground.parties().get(code);
        if (party == null || !party.household()) {
            throw new Refused(SharesRefusal.UNKNOWN_HOUSEHOLD, code);
        }
        if (!party.village().equals(village)) {
            throw new Refused(SharesRefusal.FOREIGN_HOUSEHOLD, code, village);
        }
        if (parts <= 0 || parts > MOST_PARTS) {
            throw new Refused(SharesRefusal.NO_PARTS, parts);
        }
        return new Holder(party.id(), code, parts);
    }

    /**
     * What all holders bring together as what each of them brings: split by their parts, exact to the hundredth of a mu,
     * numbered 1, 2, 3 … in the order of their codes. Each then is a contribution of its own with its own receipt.
     */
    static List<NewContribution> split(NewContribution given, PastureContract contract) {
        List<Claim<String>> claims =
                contract.holders().stream().map(each -> new Claim<>(each.code(), each.parts())).toList();
        List<NewContribution> parts = new ArrayList<>();
        for (Allocation.Part<String> part : Allocation.byLargestRemainder(given.quantity(), claims)) {
            parts.add(given.part(given.number() + "-" + (parts.size() + 1), part.key(), part.amount()));
        }
        return parts;
    }
}
