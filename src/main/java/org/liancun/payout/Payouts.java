package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.liancun.decisions.Period;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads the payout of one organisation from draft to paid. Each method is one step: its row and its postings, or none. */
@Component
public class Payouts {
    private final PayoutSteps steps;
    private final Payers payers;
    private final PayoutBoard board;

    Payouts(PayoutSteps steps, Payers payers, PayoutBoard board) {
        this.steps = steps;
        this.payers = payers;
        this.board = board;
    }

    /**
     * Computes the plan from the closed book, the policy and the register of the last day of the year.
     *
     * @param organisation code of a vehicle or village collective
     * @throws Refused if the book is not closed, there is no policy, or the rules give out more than there is
     */
    @Transactional
    public Payout.DraftPayout draft(String organisation, FiscalYear year, LocalDate on) {
        Payer payer = payers.byCode(organisation);
        return steps.draft(List.of(payer), new Planner.Asked(year, on), (who, refused) -> {
            throw refused;
        }).getFirst();
    }

    /** Opens the plan to members, and puts it on the board. */
    @Transactional
    public Payout.OpenPayout open(Payout.DraftPayout draft, LocalDate on) {
        Payout.OpenPayout open = steps.open(List.of(draft), on).getFirst();
        board.opened(open);
        return open;
    }

    /**
     * Takes down what the assembly decided, and posts it on the last day of the year.
     *
     * @throws Refused if the plan was open for too few days, the vote did not pass, or book or register moved since
     */
    @Transactional
    public Payout.ResolvedPayout resolve(Payout.OpenPayout open, Resolution resolution) {
        Payout.ResolvedPayout resolved = steps.resolve(List.of(new PayoutSteps.Decision(open, resolution))).getFirst();
        board.resolved(open, resolution);
        return resolved;
    }

    /** Puts the result on the board for those days. */
    @Transactional
    public Payout.PublishedPayout publish(Payout.ResolvedPayout resolved, Period days) {
        Payout.PublishedPayout published = steps.publish(List.of(resolved), days.from()).getFirst();
        board.published(resolved, days);
        return published;
    }

    /**
     * Pays from the bank account.
     *
     * @throws Refused while the result is on the board, or an objection waits for its answer
     */
    @Transactional
    public Payout.PaidPayout pay(Payout.PublishedPayout published, LocalDate on) {
        board.requireOver(published, on);
        return steps.pay(List.of(published), on).getFirst();
    }

    /** @throws Refused while the result is on the board, or an objection waits for its answer: nobody is paid before */
    @Transactional(readOnly = true)
    public void requirePayable(Payout.PublishedPayout published, LocalDate on) {
        StepRules.requireAfter(published, published.publishedOn(), on);
        board.requireOver(published, on);
    }

    /**
     * Says that a village's payout is paid by batches and lists, each of which posted what it paid.
     *
     * @throws Refused if none was made
     */
    @Transactional
    public Payout.PaidPayout settled(Payout.PublishedPayout published, LocalDate on) {
        return steps.settled(published, on);
    }

    /** Gives up a payout that is not decided. */
    @Transactional
    public Payout.WithdrawnPayout withdraw(Payout.Undecided payout, LocalDate on, String reason) {
        Payout.WithdrawnPayout withdrawn = steps.withdraw(payout, on, reason);
        board.takenBack(payout, reason);
        return withdrawn;
    }

    /**
     * Takes a decided payout back by opposite entries: payments on the given day, the distribution on the last day of
     * its year, whose month must be open.
     *
     * @throws Refused if a village has distributed further what it got
     */
    @Transactional
    public Payout.ReversedPayout reverse(Payout.Decided payout, LocalDate on, String reason) {
        Payout.ReversedPayout reversed = steps.reverse(payout, on, reason);
        board.takenBack(payout, reason);
        return reversed;
    }

    /**
     * The same steps for many organisations at once, each step one transaction and a fixed number of statements: what a
     * county does at the end of a year.
     *
     * @param refusals takes the organisations for which there can be no plan, by code
     */
    @Transactional
    public List<Payout.DraftPayout> draftAll(
            String kind, FiscalYear year, LocalDate on, BiConsumer<String, Refused> refusals) {
        return steps.draft(payers.ofKind(kind), new Planner.Asked(year, on),
                (payer, refused) -> refusals.accept(payer.code(), refused));
    }

    @Transactional
    public List<Payout.OpenPayout> openAll(List<Payout.DraftPayout> drafts, LocalDate on) {
        return steps.open(drafts, on);
    }

    /** @param resolution what every one of the assemblies decided */
    @Transactional
    public List<Payout.ResolvedPayout> resolveAll(List<Payout.OpenPayout> open, Resolution resolution) {
        return steps.resolve(open.stream().map(payout -> new PayoutSteps.Decision(payout, resolution)).toList());
    }
}
