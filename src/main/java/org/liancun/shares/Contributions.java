package org.liancun.shares;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was brought into alliances: booked one by one here, by the thousand through a data package. */
@Component
public class Contributions {
    private final GroundTables grounds;
    private final ContributionTables tables;
    private final StandingTables standing;
    private final ContributionBooking booking;
    private final PolicyTables policies;

    Contributions(GroundTables grounds, ContributionTables tables, StandingTables standing,
            ContributionBooking booking, PolicyTables policies) {
        this.grounds = grounds;
        this.tables = tables;
        this.standing = standing;
        this.booking = booking;
        this.policies = policies;
    }

    /**
     * Values a contribution by the policy in force on its day and books it in every book that it touches. Booking the
     * same again changes nothing.
     *
     * @throws Refused with a {@link SharesRefusal}, or with one of the ledger's
     */
    @Transactional
    public Receipt contribute(NewContribution given) {
        return contributeTogether(List.of(given)).getFirst();
    }

    /**
     * The same for several that come together, all or none; those of a group whose households hold one contract, say.
     *
     * @throws Refused with a {@link SharesRefusal}, or with one of the ledger's
     */
    @Transactional
    public List<Receipt> contributeTogether(List<NewContribution> all) {
        Ground ground = grounds.gather(Ground.Cited.by(all));
        Tally tally = standing.tally(ground);
        return all.stream().map(given -> contribute(given, ground, tally)).toList();
    }

    private Receipt contribute(NewContribution given, Ground ground, Tally tally) {
        Contribution assessed = ContributionRules.assess(given, ground, false);
        Contribution contribution = tables.byNumber(given.number())
                .map(stands -> ContributionRules.requireSame(stands, assessed))
                .orElseGet(() -> booked(assessed, given, ground, tally));
        return receipt(contribution);
    }

    private Contribution booked(Contribution assessed, NewContribution given, Ground ground, Tally tally) {
        tally.admit(assessed, given, ground);
        List<String> taken = booking.book(List.of(new ContributionBooking.Due(
                assessed, given.particulars().earTags(), assessed.number())), ground);
        if (!taken.isEmpty()) {
            throw new Refused(SharesRefusal.TAG_TAKEN, given.particulars().tagsInWords(), taken.getFirst());
        }
        return assessed;
    }

    /**
     * What contributions would come to, by the same rules, without storing anything.
     *
     * @return for each the contribution as it would stand, with its rule
     * @throws Refused as {@link #contribute} would
     */
    @Transactional(readOnly = true)
    public List<Valued> value(List<NewContribution> all) {
        Ground ground = grounds.gather(Ground.Cited.by(all));
        Tally tally = standing.tally(ground);
        return all.stream().map(given -> {
            Contribution assessed = ContributionRules.assess(given, ground, false);
            new ContributionDeal(assessed, ground, "").entries();
            if (tables.byNumber(given.number()).isEmpty()) {
                tally.admit(assessed, given, ground);
            }
            return new Valued(assessed, given.contributor(), policy(ground.policies(), assessed));
        }).toList();
    }

    /**
     * A contribution with the rule that values it.
     *
     * @param contributor code of who would bring it
     */
    public record Valued(Contribution contribution, String contributor, ValuationPolicy policy) {}

    /** The booked contribution of that number, if it is in sight. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(String number) {
        return tables.byNumber(number).map(this::receipt);
    }

    /** Booked contributions in sight, by day and number. */
    @Transactional(readOnly = true)
    public List<Contribution> list(Question question) {
        return tables.page(question);
    }

    /**
     * Which contributions; null for any.
     *
     * @param place code with which the village's code begins
     * @param find part of a number or of a village's name or code; empty for all
     * @param until the last day
     * @param after the last row of the page before
     * @param most at most so many
     */
    public record Question(@Nullable String alliance, @Nullable String place, @Nullable ContributionKind kind,
            String find, LocalDate until, @Nullable Cursor after, int most) {}

    /** Where a page of the list ended. */
    public record Cursor(LocalDate day, String number) {}

    /** The rules of valuation of the county, by alliance and day. */
    @Transactional(readOnly = true)
    public List<ValuationPolicy> policies() {
        return policies.all();
    }

    private Receipt receipt(Contribution contribution) {
        return new Receipt(contribution, policy(policies.all(), contribution), tables.entriesOf(contribution),
                standing.tags(contribution.number()));
    }

    private static ValuationPolicy policy(List<ValuationPolicy> all, Contribution contribution) {
        return all.stream().filter(each -> each.id().equals(contribution.policy())).findFirst().orElseThrow();
    }
}
