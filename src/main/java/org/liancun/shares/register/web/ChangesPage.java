package org.liancun.shares.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.register.HoldingChange;
import org.liancun.shares.register.RegisterRule;

/**
 * The changes of a collective's register, and the rules by which they are allowed.
 *
 * @param names of holders in sight
 * @param day for which the rules are shown
 */
public record ChangesPage(Organisation organisation, List<HoldingChange> changes, Map<UUID, Holder> names,
        List<RegisterRule> rules, LocalDate day, @Nullable String refused) {

    public String href(HoldingChange change) {
        return ChangePages.address(organisation, change);
    }

    /** How a holder is called; its code where more is not in sight. */
    public String name(@Nullable UUID id) {
        return name(names, id);
    }

    static String name(Map<UUID, Holder> names, @Nullable UUID id) {
        Holder holder = id == null ? null : names.get(id);
        return holder == null ? "" : (holder.code() + " " + holder.nameZh()).strip();
    }
}
