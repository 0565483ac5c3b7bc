package org.liancun.shares.register.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister;
import org.liancun.shares.register.Changes;
import org.liancun.shares.register.Charters;
import org.liancun.shares.register.HoldingChange;
import org.liancun.shell.Page;
import org.springframework.stereotype.Component;

/** What pages about changes show. */
@Component
class ChangeModels {
    private final Changes changes;
    private final Charters charters;
    private final ShareRegister register;
    private final RegisterNames names;

    ChangeModels(Changes changes, Charters charters, ShareRegister register, RegisterNames names) {
        this.changes = changes;
        this.charters = charters;
        this.register = register;
        this.names = names;
    }

    Page list(Organisation issuer, LocalDate day, @Nullable String refused) {
        List<HoldingChange> all = changes.of(issuer.id());
        return new Page("register/changes.jte", new ChangesPage(issuer, all,
                names.names(all.stream().flatMap(each -> ChangePages.holders(each).stream()).toList()),
                charters.on(issuer, day), day, refused));
    }

    Page one(Organisation issuer, HoldingChange change, @Nullable String refused) {
        List<UUID> holders = ChangePages.holders(change);
        return new Page("register/change.jte", new ChangePage(issuer, change, names.names(holders),
                held(issuer.id(), change.day().minusDays(1), holders), held(issuer.id(), change.day(), holders),
                refused));
    }

    private Map<UUID, Map<ShareClass, Long>> held(UUID organisation, LocalDate day, Collection<UUID> holders) {
        Map<UUID, Map<ShareClass, Long>> held = new HashMap<>();
        register.asOf(organisation, day).stream().filter(each -> holders.contains(each.holder())).forEach(each ->
                held.computeIfAbsent(each.holder(), id -> new EnumMap<>(ShareClass.class))
                        .merge(ShareClass.of(each.shareClass()).orElseThrow(), each.hundredths(), Long::sum));
        return held;
    }
}
