package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.liancun.registry.Household;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.liancun.shares.Holding;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister;
import org.springframework.stereotype.Component;

/** Gathers what a change is judged against, with one statement for each kind of thing. */
@Component
class ChangeGrounds {
    /** No posting counts later. */
    private static final LocalDate AFTER_ALL = LocalDate.of(2199, 12, 31);
    private final Organisations organisations;
    private final ShareRegister register;
    private final Balances balances;
    private final HolderTables holders;
    private final FreezeTables freezes;

    ChangeGrounds(Organisations organisations, ShareRegister register, Balances balances, HolderTables holders,
            FreezeTables freezes) {
        this.organisations = organisations;
        this.register = register;
        this.balances = balances;
        this.holders = holders;
        this.freezes = freezes;
    }

    /** The collective of that code with its memorandum book. */
    record Issuer(Organisation organisation, Book memorandum) {}

    /** @throws Refused where households hold no shares of it: a vehicle's shares are villages' and follow contributions */
    Issuer issuer(String code) {
        Organisation organisation = organisations.byCode(code).filter(each -> each.kind().equals("collective"))
                .orElseThrow(() -> new Refused(RegisterRefusal.NO_REGISTER, code));
        return new Issuer(organisation, register.book(organisation.id())
                .orElseThrow(() -> new Refused(RegisterRefusal.NO_REGISTER, code)));
    }

    /** The rules about the collective's shares. */
    RegisterRules rules(Organisation organisation) {
        return new RegisterRules(organisation.legalForm().isEmpty() ? organisation.kind() : organisation.legalForm(),
                holders.charter(organisation.id()));
    }

    ChangeGround gather(NewChange given) {
        Issuer issuer = issuer(given.organisation());
        UUID organisation = issuer.organisation().id();
        List<String> cited = new ArrayList<>(given.to().stream().map(NewChange.Receiver::holder).toList());
        cited.add(given.holder());
        Map<String, Household> households = holders.households(cited);
        Household holder = households.get(given.holder());
        if (holder == null) {
            throw new Refused(RegisterRefusal.UNKNOWN_HOLDER, given.holder());
        }
        ChangeGround.Statutory statutory = holders.statutory(organisation, given.day()).orElse(null);
        return new ChangeGround(organisation, issuer.organisation().code(), issuer.memorandum().id(), statutory,
                households, held(organisation, holder.id(), given.day()), freezes.of(organisation, holder.id()),
                capital(statutory, holder.id(), given.day()), holders.document(given.document()).orElse(null),
                rules(issuer.organisation()));
    }

    /** What it has on the day, as far as nothing of it is gone later: a change may be recorded after its day. */
    private Map<ShareClass, Long> held(UUID organisation, UUID holder, LocalDate day) {
        Map<ShareClass, Long> later = byClass(register.asOf(organisation, AFTER_ALL), holder);
        Map<ShareClass, Long> held = new EnumMap<>(ShareClass.class);
        byClass(register.asOf(organisation, day), holder).forEach((shareClass, hundredths) ->
                held.put(shareClass, Math.min(hundredths, later.getOrDefault(shareClass, 0L))));
        return held;
    }

    private static Map<ShareClass, Long> byClass(List<Holding> holdings, UUID holder) {
        Map<ShareClass, Long> of = new EnumMap<>(ShareClass.class);
        holdings.stream().filter(each -> each.holder().equals(holder)).forEach(each ->
                of.put(ShareClass.of(each.shareClass()).orElseThrow(), each.hundredths()));
        return of;
    }

    private Money capital(ChangeGround.@org.jspecify.annotations.Nullable Statutory statutory, UUID holder, LocalDate day) {
        ExitAccounts accounts = statutory == null ? null : statutory.accounts();
        return accounts == null || statutory == null ? Money.ZERO
                : new Money(balances.byParty(statutory.book(), accounts.capital(), day).stream()
                        .filter(each -> holder.equals(each.party())).mapToLong(each -> -each.balance()).sum());
    }
}
