package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.ledger.Book;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.liancun.shares.Holding;
import org.liancun.shares.ShareRegisters;
import org.liancun.shares.ShareRegister;
import org.liancun.shares.ShareRegister.Register;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads a register for a page or an answer, and leaves a line in the trail where it shows households. */
@Component
class RegisterReading {
    private final ShareRegister register;
    private final ShareRegisters registers;
    private final Organisations organisations;
    private final Audit audit;

    RegisterReading(ShareRegister register, ShareRegisters registers, Organisations organisations, Audit audit) {
        this.register = register;
        this.registers = registers;
        this.organisations = organisations;
        this.audit = audit;
    }

    RegisterPage read(String code, LocalDate day) {
        Organisation organisation = organisations.byCode(code).orElseThrow(() -> new NotFound(code));
        Book book = register.book(organisation.id()).orElseThrow(() -> new NotFound(code));
        Register found = register.register(organisation.id(), day);
        if (organisation.kind().equals("collective") && Scope.current().persons()) {
            audit.read("shares.register", code, "share register of " + day);
        }
        Map<UUID, ShareRegisters.Holder> names = registers.holders(
                found.holdings().stream().map(Holding::holder).collect(Collectors.toSet()));
        return new RegisterPage(organisation, book.code(), day, found, Holders.of(found.holdings(), names));
    }
}
