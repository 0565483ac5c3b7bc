package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether animals that are new to the land may come. */
final class GuardRules {
    private GuardRules() {}

    /**
     * What the county does about additions beyond an approved capacity.
     *
     * @param refuse whether nobody may let them through
     * @param paper number of the document that says so
     */
    record Setting(boolean refuse, LocalDate from, String paper, String by, long no) {}

    /** What the county has set by the day. */
    static Optional<Setting> on(List<Setting> settings, LocalDate day) {
        return settings.stream().filter(each -> !each.from().isAfter(day))
                .max(Comparator.comparing(Setting::from).thenComparing(Setting::no));
    }

    /** Where the county has set nothing, a named person decides. */
    static Verdict.Answer judge(long after, @Nullable Capacity capacity, Optional<Setting> setting) {
        if (capacity == null) {
            return Verdict.Answer.UNKNOWN;
        }
        if (after <= capacity.hundredths()) {
            return Verdict.Answer.WITHIN;
        }
        if (!capacity.approved()) {
            return Verdict.Answer.BEYOND_ESTIMATE;
        }
        return setting.map(Setting::refuse).orElse(false) ? Verdict.Answer.REFUSED : Verdict.Answer.NEEDS_APPROVAL;
    }
}
