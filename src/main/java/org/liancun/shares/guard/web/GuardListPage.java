package org.liancun.shares.guard.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.guard.Guard;
import org.liancun.shares.guard.GuardValue;
import org.liancun.shares.guard.Verdict;

/**
 * The land of villages on a day: capacity beside load.
 *
 * @param names of villages, by code
 */
public record GuardListPage(List<Verdict> villages, Map<String, Holder> names, LocalDate day, Optional<Guard.Rule> rule,
        List<GuardValue> values, Map<String, String> typed, @Nullable String refused) {

    /** The fullest first, then those of which nothing is known. */
    public List<Verdict> sorted() {
        return villages.stream().sorted(java.util.Comparator.comparingLong(GuardListPage::overload).reversed()
                .thenComparing(Verdict::village)).toList();
    }

    private static long overload(Verdict verdict) {
        return verdict.capacity() == null ? Long.MIN_VALUE : verdict.load().overload(verdict.capacity().hundredths());
    }

    public String nameZh(Verdict verdict) {
        Holder holder = names.get(verdict.village());
        return holder == null ? verdict.village() : holder.nameZh();
    }

    public String nameEn(Verdict verdict) {
        Holder holder = names.get(verdict.village());
        return holder == null ? verdict.village() : holder.nameEn();
    }

    /** Length of the bar of the load, of a hundred for the capacity, cut at a hundred and fifty. */
    public long bar(Verdict verdict) {
        return verdict.capacity() == null || verdict.capacity().hundredths() == 0 ? 0
                : Math.min(150, 100 * verdict.load().total() / verdict.capacity().hundredths());
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }
}
