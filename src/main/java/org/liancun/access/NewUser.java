package org.liancun.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user to be added, with what the role needs. The fields are those of {@link User}.
 *
 * @param password in plain text; only its hash is kept
 */
public record NewUser(
        String name,
        String password,
        Role role,
        String place,
        List<String> organisations,
        @Nullable UUID household,
        String caseNumber,
        @Nullable LocalDate caseUntil) {
    /** Somebody who works for a county, township, alliance or village, named by the code of the place. */
    public static NewUser clerk(String name, String password, Role role, String place) {
        return new NewUser(name, password, role, place, List.of(), null, "", null);
    }

    public static NewUser accountant(String name, String password, String place, List<String> organisations) {
        return new NewUser(name, password, Role.ACCOUNTANT, place, organisations, null, "", null);
    }

    public static NewUser member(String name, String password, String village, UUID household) {
        return new NewUser(name, password, Role.MEMBER, village, List.of(), household, "", null);
    }

    /** An auditor, who sees persons only under a case; an empty number and no day for none. */
    public static NewUser auditor(
            String name, String password, String place, String caseNumber, @Nullable LocalDate caseUntil) {
        return new NewUser(name, password, Role.AUDITOR, place, List.of(), null, caseNumber, caseUntil);
    }

    /** Without the password, so that no log ever has it. */
    @Override
    public String toString() {
        return "NewUser[" + name + ", " + role + ", " + place + "]";
    }
}
