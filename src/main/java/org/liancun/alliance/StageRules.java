package org.liancun.alliance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;

/** What a change of stage must obey, so that the record reads forward only and no alliance is ahead of its township. */
final class StageRules {
    private static final String NONE = "–";

    private StageRules() {}

    /**
     * Says no by throwing.
     *
     * @param alliance the one that is meant; null where it is the township
     * @throws Refused with a {@link StageRefusal}
     */
    static void require(StageRecord record, StageChange change, @Nullable Alliance alliance) {
        if (change.reason().isBlank()) {
            throw new Refused(StageRefusal.STAGE_WITHOUT_REASON);
        }
        requireForward(record, change);
        if (alliance == null) {
            requireStep(change, record.on(change.fromOn()).map(StageChange::stage));
        } else {
            requireBehind(record, change, alliance);
        }
    }

    /** An alliance may be written down on the very day of its township, which comes first. */
    private static void requireForward(StageRecord record, StageChange change) {
        Optional<StageChange> last = change.alliance() == null ? record.last() : record.last(change.alliance());
        last.filter(before -> !change.fromOn().isAfter(before.fromOn())).ifPresent(before -> tooEarly(change, before));
        record.last(record.township()).filter(above -> change.fromOn().isBefore(above.fromOn()))
                .ifPresent(above -> tooEarly(change, above));
    }

    private static void tooEarly(StageChange change, StageChange before) {
        throw new Refused(StageRefusal.STAGE_TOO_EARLY, change.fromOn(), change.code(), before.fromOn());
    }

    private static void requireBehind(StageRecord record, StageChange change, Alliance alliance) {
        if (!alliance.standsOn(change.fromOn())) {
            throw new Refused(StageRefusal.STAGE_OF_GONE_ALLIANCE, change.fromOn(), change.code());
        }
        Stage above = record.on(change.fromOn()).map(StageChange::stage)
                .orElseThrow(() -> ahead(record, change, NONE));
        if (above.isBelow(change.stage())) {
            throw ahead(record, change, above);
        }
        if (current(record, change.code(), change.fromOn()).filter(now -> now == change.stage()).isPresent()) {
            throw new Refused(StageRefusal.STAGE_UNCHANGED, change.stage(), change.code());
        }
        // A new alliance may begin as far behind as it is.
        LocalDate eve = change.fromOn().minusDays(1);
        current(record, change.code(), eve).filter(before -> alliance.standsOn(eve))
                .filter(before -> Math.abs(before.stepsTo(change.stage())) > 1)
                .ifPresent(before -> {
                    throw skipped(change, before);
                });
    }

    private static Optional<Stage> current(StageRecord record, String alliance, LocalDate day) {
        return record.of(alliance, day).map(StageRecord.Of::stage);
    }

    private static void requireStep(StageChange change, Optional<Stage> before) {
        if (before.isEmpty() && change.stage() != Stage.CANDIDATE) {
            throw new Refused(StageRefusal.STAGE_SKIPPED, change.stage(), change.code(), NONE, Stage.CANDIDATE);
        }
        before.ifPresent(stage -> {
            if (stage == change.stage()) {
                throw new Refused(StageRefusal.STAGE_UNCHANGED, stage, change.code());
            }
            if (Math.abs(stage.stepsTo(change.stage())) > 1) {
                throw skipped(change, stage);
            }
        });
    }

    private static Refused ahead(StageRecord record, StageChange change, Object above) {
        return new Refused(StageRefusal.STAGE_AHEAD_OF_TOWNSHIP, change.stage(), change.code(), record.township(),
                above);
    }

    private static Refused skipped(StageChange change, Stage before) {
        Stage next = Stage.values()[before.ordinal() + Integer.signum(before.stepsTo(change.stage()))];
        return new Refused(StageRefusal.STAGE_SKIPPED, change.stage(), change.code(), before, next);
    }
}
