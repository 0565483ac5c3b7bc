package org.liancun.shares.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Unit;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.register.Changes;
import org.liancun.shares.register.HoldingChange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of a register as JSON. Shares and yuan are decimal text, so that no reader rounds them. */
@RestController
@RequestMapping("/api/v1/shares")
@Allowed({Role.ACCOUNTANT, Role.AUDITOR})
class RegisterApi {
    private final Changes changes;
    private final RegisterNames names;

    RegisterApi(Changes changes, RegisterNames names) {
        this.changes = changes;
        this.names = names;
    }

    /** @param to code of the new holder; null where the shares were cancelled */
    record LineAnswer(String shareClass, @Nullable String to, String shares) {}

    /** @param reversedOn null while the change stands */
    record ChangeAnswer(String number, String kind, LocalDate day, String from, List<LineAnswer> lines, String capitalYuan,
            String priceYuan, String reason, String rule, UUID entry, String by, Instant recordedAt,
            @Nullable LocalDate reversedOn) {}

    /** The changes of a collective's register, the latest first. */
    @GetMapping("/{organisation:\\d{12}}/changes")
    List<ChangeAnswer> changes(@PathVariable String organisation) {
        Organisation issuer = names.of(organisation, "changes of the share register");
        List<HoldingChange> all = changes.of(issuer.id());
        Map<UUID, Holder> holders = names.names(all.stream().flatMap(each -> ChangePages.holders(each).stream()).toList());
        return all.stream().map(each -> answer(each, holders)).toList();
    }

    private static ChangeAnswer answer(HoldingChange it, Map<UUID, Holder> holders) {
        return new ChangeAnswer(it.number(), it.kind().code(), it.day(), code(it.from(), holders),
                it.lines().stream().map(line -> new LineAnswer(line.shareClass().code(),
                        line.to() == null ? null : code(line.to(), holders),
                        Decimals.format(line.hundredths(), Unit.SHARE.scale()))).toList(),
                Decimals.format(it.capital().fen(), 2), Decimals.format(it.price().fen(), 2), it.reason(), it.ruleSource(),
                it.entry(), it.done().by(), it.done().at(),
                Optional.ofNullable(it.reversal()).map(HoldingChange.Reversal::on).orElse(null));
    }

    private static String code(UUID id, Map<UUID, Holder> holders) {
        return Optional.ofNullable(holders.get(id)).map(Holder::code).orElse(id.toString());
    }
}
