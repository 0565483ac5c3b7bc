package org.liancun.accounting.closing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.closing.ClosingPoint.State;

/** When a person's word settles a point, and what must be said with it. */
final class AttestationRules {
    private AttestationRules() {}

    /** What the books show comes first; a word holds for the figure that it was about. */
    static State state(PointRule rule, Finding finding, @Nullable Attestation said) {
        if (finding.settled()) {
            return State.SETTLED;
        }
        if (said == null || said.withdrawn()) {
            return State.OPEN;
        }
        boolean same = said.figure().equals(finding.figure());
        return switch (rule.proof()) {
            case NONE -> State.OPEN;
            case NOTE, DOCUMENT -> same ? State.CONFIRMED : State.OPEN;
            // A statement that agrees goes on agreeing, however the book came to it; an explained difference does not.
            case AMOUNT -> agrees(finding, said) || same && !said.note().isEmpty() ? State.CONFIRMED : State.OPEN;
        };
    }

    /** What is missing in what a person wants to say; empty where it can be kept. */
    static Optional<ClosingRefusal> missing(PointRule rule, Attestation.Said said, boolean file) {
        return switch (rule.proof()) {
            case NONE -> Optional.of(ClosingRefusal.NOT_ASKED);
            case NOTE -> said.note().isBlank() ? Optional.of(ClosingRefusal.NOTE_MISSING) : Optional.empty();
            case AMOUNT -> said.amount() == null ? Optional.of(ClosingRefusal.AMOUNT_MISSING) : Optional.empty();
            case DOCUMENT -> said.document().isBlank() && !file ? Optional.of(ClosingRefusal.DOCUMENT_MISSING) : Optional.empty();
        };
    }

    private static boolean agrees(Finding finding, Attestation said) {
        return said.amount() != null && said.amount().toString().equals(finding.figure());
    }
}
