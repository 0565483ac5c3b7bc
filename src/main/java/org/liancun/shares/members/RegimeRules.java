package org.liancun.shares.members;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liancun.kernel.Refused;
import org.liancun.shares.members.MemberRegime.Kind;
import org.liancun.shares.members.MemberRegime.OwnPart;

/** Whether a regime of membership can be taken, and whether members may be counted on a day. */
final class RegimeRules {
    private static final long ALL = 100_00;

    private RegimeRules() {}

    /** @throws Refused with the first {@link MemberRefusal} that holds */
    static void requireRegime(MemberRegime given) {
        if (given.source().isBlank()) {
            throw new Refused(MemberRefusal.NO_DOCUMENT, "");
        }
        boolean daysFit = (given.kind() == Kind.DYNAMIC) == !given.adjustedOn().isEmpty()
                && given.adjustedOn().stream().allMatch(day -> day.isAfter(given.validFrom()));
        if (!daysFit) {
            throw new Refused(MemberRefusal.ADJUSTMENT_DAYS, given.adjustedOn().isEmpty() ? "" : given.adjustedOn(),
                    given.kind().code());
        }
        OwnPart own = given.own();
        boolean partFits = switch (own.kind()) {
            case OwnPart.NONE -> own.amount() == 0;
            case OwnPart.PERCENT -> own.amount() > 0 && own.amount() < ALL;
            default -> own.amount() > 0;
        };
        if (!partFits) {
            throw new Refused(MemberRefusal.COLLECTIVE_PART, own.amount());
        }
    }

    /** The regime in force on the day: the latest that has begun. */
    static Optional<MemberRegime> inForce(List<MemberRegime> regimes, LocalDate day) {
        return regimes.stream().filter(each -> !each.validFrom().isAfter(day))
                .max(Comparator.comparing(MemberRegime::validFrom));
    }

    /** @throws Refused if members may not be counted on that day */
    static void requireDay(List<MemberRegime> regimes, LocalDate day) {
        MemberRegime regime = inForce(regimes, day).orElseThrow(() -> new Refused(MemberRefusal.NO_REGIME, day));
        if (regime.countsOn(day)) {
            return;
        }
        throw regime.kind() == Kind.STATIC
                ? new Refused(MemberRefusal.FIXED, day, regime.validFrom(), regime.source())
                : new Refused(MemberRefusal.NOT_A_DAY_OF_ADJUSTMENT, day, regime.source());
    }
}
