package org.liancun.shares.register.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.access.Audit;
import org.liancun.registry.Household;
import org.liancun.registry.Households;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.liancun.shares.ShareRegisters;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Whose register a page is about and what its holders are called; each look at households leaves a line in the trail. */
@Component
class RegisterNames {
    private final Organisations organisations;
    private final Households households;
    private final ShareRegisters registers;
    private final Audit audit;

    RegisterNames(Organisations organisations, Households households, ShareRegisters registers, Audit audit) {
        this.organisations = organisations;
        this.households = households;
        this.registers = registers;
        this.audit = audit;
    }

    /** The collective of that code. */
    Organisation of(String code, String purpose) {
        Organisation organisation = organisations.byCode(code).filter(each -> each.kind().equals("collective"))
                .orElseThrow(() -> new NotFound(code));
        audit.read("shares.register", code, purpose);
        return organisation;
    }

    /** Those of the village that have not left, by code. */
    List<Household> households(Organisation organisation) {
        return households.ofVillage(organisation.code());
    }

    Map<UUID, Holder> names(Collection<UUID> ids) {
        return registers.holders(ids.stream().filter(each -> each != null).collect(Collectors.toSet()));
    }
}
