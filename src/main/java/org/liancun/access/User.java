package org.liancun.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as the list of users shows it.
 *
 * @param name what is typed at login, unique in the home
 * @param place code of the county, township, alliance or village the user works for
 * @param organisations codes of the organisations that the user works for, or the code of the place for all in it
 * @param household the household of a member
 * @param language tag of the language the user chose; empty while the browser decides
 * @param caseNumber under which an auditor may see persons; empty for none
 * @param caseUntil the last day on which that case is open
 */
public record User(
        String county,
        String name,
        Role role,
        String place,
        List<String> organisations,
        @Nullable UUID household,
        String language,
        String caseNumber,
        @Nullable LocalDate caseUntil,
        boolean disabled) {}
