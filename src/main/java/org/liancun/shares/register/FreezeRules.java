package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.liancun.shares.ShareClass;

/** How much of a holding is frozen. */
final class FreezeRules {
    private FreezeRules() {}

    /** Hundredths that are frozen on the day. */
    static long on(List<Freeze> freezes, ShareClass shareClass, LocalDate day) {
        return of(freezes, shareClass).filter(each -> each.holdsOn(day)).mapToLong(Freeze::hundredths).sum();
    }

    /** The most that is frozen on any day from this one on. */
    static long most(List<Freeze> freezes, ShareClass shareClass, LocalDate since) {
        return Stream.concat(Stream.of(since), of(freezes, shareClass).map(Freeze::from).filter(since::isBefore))
                .mapToLong(day -> on(freezes, shareClass, day)).max().orElse(0);
    }

    /** The order that is in force then or comes first after it. */
    static Freeze first(List<Freeze> freezes, ShareClass shareClass, LocalDate since) {
        return of(freezes, shareClass).filter(each -> each.until() == null || since.isBefore(each.until()))
                .min(Comparator.comparing(Freeze::from)).orElseThrow();
    }

    private static Stream<Freeze> of(List<Freeze> freezes, ShareClass shareClass) {
        return freezes.stream().filter(each -> each.shareClass() == shareClass);
    }
}
