package org.liancun.shares.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.shares.register.Certificates;
import org.liancun.shares.register.Changes;
import org.liancun.shares.register.Freezes;
import org.liancun.shares.register.OwnHoldings;
import org.liancun.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a household reads of its own shares. */
@Controller
@Allowed(Role.MEMBER)
class OwnPages {
    private final OwnHoldings holdings;
    private final Freezes freezes;
    private final Changes changes;
    private final Certificates certificates;
    private final Clock clock;

    OwnPages(OwnHoldings holdings, Freezes freezes, Changes changes, Certificates certificates, Clock clock) {
        this.holdings = holdings;
        this.freezes = freezes;
        this.changes = changes;
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping("/shares/own")
    Page show() {
        UUID party = Objects.requireNonNull(Scope.current().party());
        LocalDate day = LocalDate.now(clock);
        return new Page("register/own.jte",
                new OwnPage(party, day, holdings.on(party, day), freezes.all(), changes.all(), certificates.all()));
    }
}
