package org.liancun.shell.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.NewUser;
import org.liancun.access.Role;
import org.springframework.format.annotation.DateTimeFormat;

/** What is typed to add a user; shown again where a rule refuses it. */
public record UserForm(
        @Nullable String name, @Nullable String password, @Nullable Role role, @Nullable String place,
        @Nullable String organisations, @Nullable UUID household, @Nullable String caseNumber,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate caseUntil) {
    static final UserForm EMPTY = new UserForm(null, null, null, null, null, null, null, null);

    NewUser user() {
        List<String> codes = Arrays.stream(text(organisations).split("[,，;；\\s]+"))
                .filter(code -> !code.isEmpty()).toList();
        return new NewUser(text(name), password == null ? "" : password, role == null ? Role.TOWNSHIP : role,
                text(place), codes, household, text(caseNumber), caseUntil);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
