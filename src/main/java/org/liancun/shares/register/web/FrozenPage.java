package org.liancun.shares.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.registry.Household;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.register.Freeze;

/** Shares of a collective that courts have frozen. */
public record FrozenPage(Organisation organisation, List<Freeze> freezes, Map<UUID, Holder> names,
        List<Household> households, LocalDate day, Map<String, String> typed, @Nullable String refused) {

    public String name(UUID id) {
        return ChangesPage.name(names, id);
    }

    public List<ShareClass> classes() {
        return List.of(ShareClass.values());
    }

    public String document(Freeze freeze) {
        return Addresses.document(freeze.document());
    }

    /** What was typed; empty for nothing. */
    public String get(String name) {
        return typed.getOrDefault(name, "");
    }
}
