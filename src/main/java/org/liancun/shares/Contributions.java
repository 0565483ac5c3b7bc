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
    private final ContributionBooking booking;
    private final PolicyTables policies;

    Contributions(GroundTables grounds, ContributionTables tables, ContributionBooking booking,
            PolicyTables policies) {
        this.grounds = grounds;
        this.tables = tables;
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
        Ground ground = grounds.gather(List.of(given.contributor()), List.of(given.document()));
        Contribution assessed = ContributionRules.assess(given, ground, false);
        Contribution contribution = tables.byNumber(given.number())
                .map(standing -> ContributionRules.requireSame(standing, assessed))
                .orElseGet(() -> {
                    booking.book(List.of(assessed), ground, Contribution::number);
                    return assessed;
                });
        return receipt(contribution);
    }

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
        ValuationPolicy policy = policies.all().stream()
                .filter(each -> each.id().equals(contribution.policy()))
                .findFirst().orElseThrow();
        return new Receipt(contribution, policy, tables.entriesOf(contribution));
    }
}
