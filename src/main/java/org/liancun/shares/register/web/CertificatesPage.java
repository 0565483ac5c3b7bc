package org.liancun.shares.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.registry.Household;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.register.Certificate;

/** The certificates of a collective, the newest first. */
public record CertificatesPage(Organisation organisation, List<Certificate> certificates, Map<UUID, Holder> names,
        List<Household> households, LocalDate day, @Nullable String refused) {

    public String name(UUID id) {
        return ChangesPage.name(names, id);
    }
}
