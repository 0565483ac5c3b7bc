package org.liancun.shares;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Alliance;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Refused;
import org.liancun.shares.Ground.Party;

/** Whether a contribution can be taken, and what it comes to. Pure: everything it needs stands in the ground. */
final class ContributionRules {
    /** More than a country has of anything; sums of so much still fit the books. */
    static final long MOST = 10_000_000_000_000L;

    private ContributionRules() {}

    /** @throws Refused with the first {@link SharesRefusal} that holds */
    static Contribution assess(NewContribution given, Ground ground, boolean synthetic) {
        if (given.quantity() <= 0) {
            throw new Refused(SharesRefusal.NOT_POSITIVE, given.quantity());
        }
        Party party = party(given, ground);
        Alliance alliance = alliance(given, party, ground);
        ValuationPolicy policy = Valuation.inForce(ground.policies(), alliance.code(), given.day())
                .orElseThrow(() -> new Refused(SharesRefusal.NO_POLICY, given.day(), alliance.code()));
        Valuation valuation = valuation(given, policy);
        if (valuation.shares() <= 0) {
            throw new Refused(SharesRefusal.NO_SHARE, valuation.value(), policy.shareValue(), policy.source());
        }
        UUID document = document(given.document(), ground);
        Details details = ParticularsRules.details(given, party, ground);
        return new Contribution(given.number(), given.day(), alliance.code(), alliance.vehicle(),
                alliance.vehicleCode(), party.village(), party.id(), party.household(), given.kind(),
                given.quantity(), valuation, policy.id(), StableId.of(given.day(), "deal", given.number()),
                StableId.of(given.day(), "pooled", given.number()), document, details, synthetic, null);
    }

    private static Valuation valuation(NewContribution given, ValuationPolicy policy) {
        Rate rate = RateRules.rate(given, policy);
        try {
            if (given.quantity() <= MOST) {
                return Valuation.of(given.quantity(), given.kind().unit(), rate, policy);
            }
        } catch (ArithmeticException e) {
            // Said below: what does not fit the books is as good as no number.
        }
        throw new Refused(SharesRefusal.TOO_LARGE, given.quantity());
    }

    /** A number that stands keeps its content; one that says the same again is that contribution. */
    static Contribution requireSame(Contribution standing, Contribution again) {
        boolean same = standing.day().equals(again.day()) && standing.alliance().equals(again.alliance())
                && standing.contributor().equals(again.contributor()) && standing.kind() == again.kind()
                && standing.quantity() == again.quantity() && Objects.equals(standing.document(), again.document())
                && standing.details().equals(again.details())
                && (standing.kind() != ContributionKind.EQUIPMENT
                    || standing.valuation().unitValue().equals(again.valuation().unitValue()));
        if (!same) {
            throw new Refused(SharesRefusal.NUMBER_STANDS, standing.number(), standing.day(),
                    new Quantity(standing.quantity(), standing.kind().unit()).number(), standing.kind().packageUnit());
        }
        return standing;
    }

    private static Party party(NewContribution given, Ground ground) {
        Party party = ground.parties().get(given.contributor());
        if (party == null) {
            throw new Refused(SharesRefusal.UNKNOWN_CONTRIBUTOR, given.contributor());
        }
        if (party.leftOn() != null && !given.day().isBefore(party.leftOn())) {
            throw new Refused(SharesRefusal.HOUSEHOLD_LEFT, given.contributor(), party.leftOn());
        }
        return party;
    }

    private static Alliance alliance(NewContribution given, Party party, Ground ground) {
        if (given.alliance().isEmpty()) {
            return ground.allianceOf(party.village(), given.day()).orElseThrow(() ->
                    new Refused(SharesRefusal.NO_ALLIANCE, given.contributor(), party.village(), given.day()));
        }
        Alliance alliance = ground.alliances().get(given.alliance());
        if (alliance == null) {
            throw new Refused(SharesRefusal.UNKNOWN_ALLIANCE, given.alliance());
        }
        if (!ground.allianceOf(party.village(), given.day()).filter(alliance::equals).isPresent()) {
            throw new Refused(SharesRefusal.NOT_IN_ALLIANCE, given.contributor(), party.village(), given.alliance(),
                    given.day());
        }
        return alliance;
    }

    /** The id of a document that is cited by its number; null where none is. */
    static @Nullable UUID document(String number, Ground ground) {
        if (number.isEmpty()) {
            return null;
        }
        UUID document = ground.documents().get(number);
        if (document == null) {
            throw new Refused(SharesRefusal.UNKNOWN_DOCUMENT, number);
        }
        return document;
    }
}
