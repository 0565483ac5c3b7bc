package org.liancun.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far each role sees. */
@Component
class UserScopes {
    /** The code of an alliance's vehicle is that of the alliance with this behind it. */
    private static final String VEHICLE = "V";
    private static final int VILLAGE_DIGITS = 12;

    private final UserTables tables;
    private final ObjectProvider<ScopeOrganisations> alliances;
    private final Clock clock;

    UserScopes(UserTables tables, ObjectProvider<ScopeOrganisations> alliances, Clock clock) {
        this.tables = tables;
        this.alliances = alliances;
        this.clock = clock;
    }

    /** The user behind a login, unless disabled or given another password since. */
    Optional<User> present(Login login) {
        return tables.atLogin(login.name())
                .filter(stored -> !stored.user().disabled()
                        && stored.passwordChangedAt().equals(login.passwordChangedAt()))
                .map(StoredUser::user);
    }

    Scope of(User user) {
        return switch (user.role()) {
            case COUNTY, TOWNSHIP -> scope(user, user.place(), List.of(), false, false);
            case ALLIANCE -> scope(user, "", organisations(user), false, false);
            case ACCOUNTANT -> named(user, true);
            case CASHIER, CLERK, HEAD, SUPERVISOR -> named(user, false);
            case MEMBER -> new Scope(user.name(), user.county(), "", List.of(), user.household(), false, false);
            case AUDITOR -> scope(user, user.place(), List.of(), caseIsOpen(user), true);
        };
    }

    /** The organisations listed; where the township or county itself is listed, or nothing, all that belongs to the place. */
    private static Scope named(User user, boolean persons) {
        if (user.organisations().isEmpty() && user.place().contains("-")) {
            return scope(user, "", List.of(user.place() + VEHICLE), persons, false);
        }
        boolean wide = user.place().length() < VILLAGE_DIGITS && user.organisations().equals(List.of(user.place()));
        return user.organisations().isEmpty() || wide
                ? scope(user, user.place(), List.of(), persons, false)
                : scope(user, "", user.organisations(), persons, false);
    }

    private boolean caseIsOpen(User user) {
        LocalDate until = user.caseUntil();
        return until != null && !user.caseNumber().isBlank() && !LocalDate.now(clock).isAfter(until);
    }

    private List<String> organisations(User user) {
        return Scope.system("scope", user.county()).call(() -> alliances.orderedStream()
                .flatMap(known -> known.of(user.place()).stream())
                .toList());
    }

    private static Scope scope(User user, String place, List<String> organisations, boolean persons, boolean readOnly) {
        return new Scope(user.name(), user.county(), place, organisations, null, persons, readOnly);
    }
}
