package org.liancun.payout;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.liancun.decisions.AssemblyRules;
import org.liancun.decisions.Body;
import org.liancun.decisions.Charter;
import org.liancun.decisions.Deciders;
import org.liancun.decisions.LegalKind;
import org.liancun.decisions.Matter;
import org.liancun.decisions.NewNotice;
import org.liancun.decisions.NewResolution;
import org.liancun.decisions.Notice;
import org.liancun.decisions.Notices;
import org.liancun.decisions.Period;
import org.liancun.decisions.PublicationDuty;
import org.liancun.decisions.Resolutions;
import org.liancun.decisions.Subject;
import org.liancun.decisions.Topic;
import org.liancun.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public is told of a payout, and what its assembly resolved: both stand where all notices and resolutions do,
 * written in the transaction of the step that they belong to.
 */
@Component
public class PayoutBoard {
    /** Days on the board where no rule in force says how many. */
    private static final int USUAL_DAYS = 7;

    private final Notices notices;
    private final Resolutions resolutions;
    private final Deciders deciders;
    private final PayoutStepTables steps;
    private final PayoutTexts texts;

    PayoutBoard(Notices notices, Resolutions resolutions, Deciders deciders, PayoutStepTables steps, PayoutTexts texts) {
        this.notices = notices;
        this.resolutions = resolutions;
        this.deciders = deciders;
        this.steps = steps;
        this.texts = texts;
    }

    /** Puts the plan on the board, for as long as it must lie open. */
    void opened(Payout.OpenPayout payout) {
        int days = StepRules.daysOpen(payout.head().kind(), payout.openOn(), basis(payout));
        put(payout, Topic.DISTRIBUTION_PLAN, texts.plan(payout), Period.of(payout.openOn(), Math.max(1, days)));
    }

    /**
     * Records what the assembly resolved.
     *
     * @throws org.liancun.kernel.Refused where the law in force or the policy says that the assembly could not decide
     */
    void resolved(Payout.OpenPayout payout, Resolution resolution) {
        String organisation = payout.head().organisation();
        Deciders.Decider decider = deciders.inSight(organisation);
        PlanBasis basis = basis(payout);
        Charter charter = new Charter(basis.source(), basis.quorum().present(), basis.quorum().inFavour(), false,
                basis.daysOpen());
        resolutions.record(new NewResolution(Ids.next(), organisation,
                decider.kind() == LegalKind.COMPANY ? Body.SHAREHOLDERS : Body.MEMBERS, Matter.DISTRIBUTION,
                subject(payout.id()), texts.resolution(payout), resolution.on(),
                new AssemblyRules.Meeting(resolution.announcedOn(), payout.openOn(), resolution.votes()), charter,
                resolution.document(), null, false, decider.organisation().synthetic()));
    }

    /** Puts the result on the board. */
    void published(Payout.ResolvedPayout payout, Period days) {
        put(payout, Topic.RESULT, texts.result(payout), days);
    }

    /** @throws org.liancun.kernel.Refused while the result is on the board, or an objection waits for its answer */
    void requireOver(Payout.PublishedPayout payout, LocalDate on) {
        notices.requireOver(subject(payout.id()), on);
    }

    /** Takes what stands on the board about it down. */
    void takenBack(Payout payout, String reason) {
        notices.about(subject(payout.id())).ifPresent(notice -> notices.withdraw(notice.id(), reason));
    }

    /** For how many days a result must be on the board at least: what the rule in force says, or what is usual. */
    @Transactional(readOnly = true)
    public int resultDays(String organisation, LocalDate on) {
        return PublicationDuty.inForce(deciders.inSight(organisation).kind(), Topic.RESULT, on)
                .map(PublicationDuty::boardDays).orElse(USUAL_DAYS);
    }

    /** What was published last about a payout. */
    @Transactional(readOnly = true)
    public Optional<Notice> notice(UUID payout) {
        return notices.about(subject(payout));
    }

    /** What its assembly resolved. */
    @Transactional(readOnly = true)
    public Optional<org.liancun.decisions.Resolution> resolution(UUID payout) {
        return resolutions.about(subject(payout));
    }

    private void put(Payout payout, Topic topic, NewNotice.Texts said, Period days) {
        String organisation = payout.head().organisation();
        boolean synthetic = deciders.inSight(organisation).organisation().synthetic();
        notices.open(new NewNotice(Ids.next(), organisation, subject(payout.id()), topic, said, null, null, synthetic), days);
    }

    private PlanBasis basis(Payout payout) {
        return steps.bases(new UUID[] {payout.id()}).get(payout.id());
    }

    private static Subject subject(UUID payout) {
        return Subject.of("payout", payout);
    }
}
