package org.liancun.decisions;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;

/** What a resolution must have before it is judged. */
final class ResolutionRules {
    private static final int MOST_TITLE = 200;
    private static final int MOST_CLAUSE = 200;

    private ResolutionRules() {}

    static AssemblyRules.Question question(NewResolution wanted, LegalKind kind) {
        return new AssemblyRules.Question(kind, wanted.body(), wanted.matter(), wanted.heldOn());
    }

    /** @throws Refused for the first thing that is missing or cannot be */
    static void check(NewResolution wanted, LegalKind kind, LocalDate today) {
        if (!wanted.body().of(kind)) {
            throw new Refused(DecisionsRefusal.BODY_OR_MATTER, wanted.body().code(), wanted.organisation());
        }
        if (wanted.heldOn().isAfter(today)) {
            throw new Refused(DecisionsRefusal.MEETING_DAY, wanted.heldOn(), today);
        }
        if (wanted.title().isBlank() || wanted.title().length() > MOST_TITLE) {
            throw new Refused(DecisionsRefusal.RESOLUTION_TITLE, MOST_TITLE);
        }
        if (after(wanted.meeting().notifiedOn(), wanted.heldOn()) || after(wanted.meeting().papersOn(), wanted.heldOn())) {
            throw new Refused(DecisionsRefusal.MEETING_DAY, wanted.heldOn(), today);
        }
        if (wanted.charter() != null) {
            charter(wanted.charter());
        }
    }

    /** What the rules cite, each source once. */
    static String cited(Verdict verdict) {
        return verdict.findings().stream().map(finding -> finding.demand().source().cited()).distinct()
                .collect(Collectors.joining("; "));
    }

    private static void charter(Charter charter) {
        boolean shares = possible(charter.present()) && possible(charter.inFavour());
        boolean clause = !charter.clause().isBlank() && charter.clause().length() <= MOST_CLAUSE;
        if (!shares || !clause || charter.noticeDays() < 0 || charter.noticeDays() > 365) {
            throw new Refused(DecisionsRefusal.CHARTER_INCOMPLETE, MOST_CLAUSE);
        }
    }

    private static boolean possible(@Nullable Ratio share) {
        return share == null || share.numerator() > 0 && share.numerator() <= share.denominator();
    }

    private static boolean after(@Nullable LocalDate day, LocalDate meeting) {
        return day != null && day.isAfter(meeting);
    }
}
