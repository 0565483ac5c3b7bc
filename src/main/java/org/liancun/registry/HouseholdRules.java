package org.liancun.registry;

import java.time.LocalDate;
import org.liancun.kernel.Refused;

/** When a household may split or move. Pure. */
final class HouseholdRules {
    private HouseholdRules() {}

    /** It is there on the day: joined before, not left, and the day has come. */
    static void present(Household household, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused(RegistryRefusal.DAY_AHEAD, on);
        }
        LocalDate left = household.leftOn();
        if (left != null) {
            throw new Refused(RegistryRefusal.HOUSEHOLD_LEFT, household.code(), left);
        }
        LocalDate joined = household.joinedOn();
        if (joined != null && !on.isAfter(joined)) {
            throw new Refused(RegistryRefusal.BEFORE_JOINING, household.code(), joined);
        }
    }

    /** Somebody goes and somebody stays, and on neither side are more workers than people. */
    static void split(Household origin, Households.Split split) {
        if (split.people() < 1 || split.people() >= origin.people() || split.persons().size() > split.people()) {
            throw new Refused(RegistryRefusal.NOBODY_LEFT, origin.code(), origin.people());
        }
        int workersLeft = origin.workers() - split.workers();
        if (split.workers() < 0 || split.workers() > split.people() || workersLeft < 0
                || workersLeft > origin.people() - split.people()) {
            throw new Refused(RegistryRefusal.WORKERS, split.workers(), split.people());
        }
    }
}
