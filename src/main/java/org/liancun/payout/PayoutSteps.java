package org.liancun.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.liancun.payout.PayoutStepTables.Step;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of any number of payouts at once, each step in one transaction with its postings: a single payout from a
 * page and a whole county go the same way.
 */
@Component
class PayoutSteps {
    private final Planner planner;
    private final Payers payers;
    private final PayoutTables tables;
    private final PayoutStepTables steps;
    private final PayoutPostings postings;

    PayoutSteps(Planner planner, Payers payers, PayoutTables tables, PayoutStepTables steps, PayoutPostings postings) {
        this.planner = planner;
        this.payers = payers;
        this.tables = tables;
        this.steps = steps;
        this.postings = postings;
    }

    /** A payout with what its assembly decided. */
    record Decision(Payout.OpenPayout payout, Resolution resolution) {}

    @Transactional
    List<Payout.DraftPayout> draft(List<Payer> asking, Planner.Asked asked, BiConsumer<Payer, Refused> refusals) {
        Set<UUID> live = new HashSet<>();
        for (Payout payout : steps.ofYear(asked.year())) {
            if (payout.stands()) {
                live.add(payout.head().organisationId());
            }
        }
        List<Payer> fresh = new ArrayList<>();
        for (Payer payer : asking) {
            if (live.contains(payer.organisation().id())) {
                refusals.accept(payer, new Refused(PayoutRefusal.ALREADY_DRAFTED, payer.code(), asked.year().value()));
            } else {
                fresh.add(payer);
            }
        }
        Planner.Planned planned = planner.plans(fresh, asked, refusals);
        List<Plan> plans = planned.plans();
        try {
            tables.insert(planned);
        } catch (DuplicateKeyException e) {
            throw new Refused(PayoutRefusal.MOVED_ON, asked.year().value());
        }
        planner.clear(planned);
        List<Payout.DraftPayout> drafts =
                plans.stream().map(plan -> new Payout.DraftPayout(plan.head(), asked.on())).toList();
        steps.add("draft", drafts.stream().map(draft -> Step.of(draft, 1, asked.on())).toList());
        return drafts;
    }

    @Transactional
    List<Payout.OpenPayout> open(List<Payout.DraftPayout> drafts, LocalDate on) {
        drafts.forEach(draft -> StepRules.requireAfter(draft, draft.draftedOn(), on));
        steps.add("open", drafts.stream().map(draft -> Step.of(draft, 2, on)).toList());
        return drafts.stream().map(draft -> new Payout.OpenPayout(draft.head(), on)).toList();
    }

    @Transactional
    List<Payout.ResolvedPayout> resolve(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        UUID[] ids = decisions.stream().map(decision -> decision.payout().id()).toArray(UUID[]::new);
        Map<UUID, PlanBasis> bases = steps.bases(ids);
        List<Payer> deciding = payers.of(decisions.stream().map(d -> d.payout().head().organisationId()).toList());
        List<Payout.ResolvedPayout> resolved = new ArrayList<>();
        List<Step> rows = new ArrayList<>();
        List<PlanBasis> inOrder = new ArrayList<>();
        for (Decision decision : decisions) {
            Payout.OpenPayout payout = decision.payout();
            Resolution resolution = decision.resolution();
            PlanBasis basis = require(bases.get(payout.id()), payout);
            StepRules.requireLongEnoughOpen(payout, resolution.on(), basis);
            StepRules.requirePassed(payout, resolution, basis);
            inOrder.add(basis);
            rows.add(new Step(payout.id(), 3, resolution.on(), resolution.document(), "", resolution.votes()));
            resolved.add(new Payout.ResolvedPayout(payout.head(), resolution.on(), resolution.document()));
        }
        planner.requireFresh(deciding, inOrder);
        steps.add("resolved", rows);
        postings.postDistribution(resolved, deciding, decisions.getFirst().payout().head().year());
        return resolved;
    }

    @Transactional
    List<Payout.PublishedPayout> publish(List<Payout.ResolvedPayout> resolved, LocalDate on) {
        resolved.forEach(payout -> StepRules.requireAfter(payout, payout.resolvedOn(), on));
        steps.add("published", resolved.stream().map(payout -> Step.of(payout, 4, on)).toList());
        return resolved.stream()
                .map(payout -> new Payout.PublishedPayout(payout.head(), on, payout.document()))
                .toList();
    }

    @Transactional
    List<Payout.PaidPayout> pay(List<Payout.PublishedPayout> published, LocalDate on) {
        published.forEach(payout -> StepRules.requireAfter(payout, payout.publishedOn(), on));
        Set<UUID> batched = steps.batched(published.stream().map(Payout::id).toList());
        for (Payout.PublishedPayout payout : published) {
            if (batched.contains(payout.id())) {
                throw new Refused(PayoutRefusal.PAID_BY_BATCHES, payout.head().organisation());
            }
        }
        List<Payer> paying = payers.of(published.stream().map(p -> p.head().organisationId()).toList());
        steps.add("paid", published.stream().map(payout -> Step.of(payout, 5, on)).toList());
        postings.postPayment(published, paying, on);
        return published.stream().map(payout -> new Payout.PaidPayout(payout.head(), on, payout.document())).toList();
    }

    /** Those that nobody pays by batches. */
    List<Payout.PublishedPayout> paidAtOnce(List<Payout.PublishedPayout> published) {
        Set<UUID> batched = steps.batched(published.stream().map(Payout::id).toList());
        return published.stream().filter(payout -> !batched.contains(payout.id())).toList();
    }

    @Transactional
    Payout.PaidPayout settled(Payout.PublishedPayout published, LocalDate on) {
        StepRules.requireAfter(published, published.publishedOn(), on);
        if (steps.batched(List.of(published.id())).isEmpty()) {
            throw new Refused(PayoutRefusal.NOT_PAID, published.head().organisation());
        }
        steps.add("paid", List.of(Step.of(published, 5, on)));
        return new Payout.PaidPayout(published.head(), on, published.document());
    }

    @Transactional
    Payout.WithdrawnPayout withdraw(Payout.Undecided payout, LocalDate on, String reason) {
        int no = payout.step() + 1;
        steps.add("withdrawn", List.of(new Step(payout.id(), no, on, null, withReason(payout, reason), null)));
        return new Payout.WithdrawnPayout(payout.head(), no, on);
    }

    @Transactional
    Payout.ReversedPayout reverse(Payout.Decided payout, LocalDate on, String reason) {
        String further = steps.passedOn(payout);
        if (further != null) {
            throw new Refused(PayoutRefusal.PASSED_ON, payout.head().organisation(), further);
        }
        int no = payout.step() + 1;
        steps.add("reversed", List.of(new Step(payout.id(), no, on, null, withReason(payout, reason), null)));
        postings.reverse(payout, payers.of(List.of(payout.head().organisationId())).getFirst(), on, reason);
        return new Payout.ReversedPayout(payout.head(), no, on);
    }

    private static String withReason(Payout payout, String reason) {
        if (reason.isBlank()) {
            throw new Refused(PayoutRefusal.NO_REASON, payout.head().organisation());
        }
        return reason.strip();
    }

    private static PlanBasis require(@Nullable PlanBasis basis, Payout payout) {
        if (basis == null) {
            throw new Refused(PayoutRefusal.UNKNOWN_PAYOUT, payout.id());
        }
        return basis;
    }
}
