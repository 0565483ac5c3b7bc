package org.liancun.accounting.desk;

import org.liancun.kernel.Refused;

/** What may be done with a draft. Pure. */
final class DraftRules {
    private DraftRules() {}

    /** The draft in the state that a step begins from, as it was seen. */
    static <T extends Draft> T seen(Draft draft, int step, Class<T> state) {
        if (draft.step() != step) {
            throw moved(draft);
        }
        if (!state.isInstance(draft)) {
            throw new Refused(DeskRefusal.DRAFT_STATE);
        }
        return state.cast(draft);
    }

    static Refused moved(Draft draft) {
        return new Refused(DeskRefusal.DRAFT_MOVED, draft.head().last().actor(), draft.head().last().at());
    }

    /** Who wrote does not check: recording and checking are held apart (会计法, internal control of units). */
    static void requireOtherHands(Draft draft, String checker) {
        if (draft.head().writers().contains(checker)) {
            throw new Refused(DeskRefusal.ONE_PERSON, checker);
        }
    }

    static String requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused(DeskRefusal.RETURN_WITHOUT_REASON);
        }
        return reason.strip();
    }
}
