package org.liancun.shares.register.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.register.HoldingChange;
import org.liancun.shares.register.HoldingChange.Line;

/**
 * One change: who had, who has, why, by which paper and rule, before and after.
 *
 * @param before hundredths by holder and class at the end of the day before
 * @param after the same at the end of its day
 */
public record ChangePage(Organisation organisation, HoldingChange it, Map<UUID, Holder> names,
        Map<UUID, Map<ShareClass, Long>> before, Map<UUID, Map<ShareClass, Long>> after,
        @Nullable String refused) {

    public String name(@Nullable UUID id) {
        return ChangesPage.name(names, id);
    }

    public String href() {
        return ChangePages.address(organisation, it);
    }

    public String entry() {
        return Addresses.entry(it.entry());
    }

    public String document() {
        return Addresses.document(it.document());
    }

    /** The giver first, then who got, each once. */
    public List<UUID> holders() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(it.from()),
                it.lines().stream().map(Line::to).filter(to -> to != null)).distinct().toList();
    }

    /** Classes that moved. */
    public List<ShareClass> classes() {
        return it.lines().stream().map(Line::shareClass).distinct().sorted().toList();
    }

    public long before(UUID holder, ShareClass shareClass) {
        return before.getOrDefault(holder, Map.of()).getOrDefault(shareClass, 0L);
    }

    public long after(UUID holder, ShareClass shareClass) {
        return after.getOrDefault(holder, Map.of()).getOrDefault(shareClass, 0L);
    }
}
