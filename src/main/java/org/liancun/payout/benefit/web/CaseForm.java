package org.liancun.payout.benefit.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.payout.benefit.BenefitCases.NewCase;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is typed to open a case.
 *
 * @param id of the case that the form opens, so that pressing twice opens one
 * @param of place or organisation
 * @param about its code
 */
public record CaseForm(
        @Nullable UUID id,
        @Nullable String auditor,
        @Nullable String number,
        @Nullable String of,
        @Nullable String about,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    /** An empty form for another case. */
    static CaseForm fresh() {
        return new CaseForm(Ids.next(), "", "", "place", "", null);
    }

    NewCase asked() {
        boolean place = !"organisation".equals(of);
        return new NewCase(Objects.requireNonNullElseGet(id, Ids::next), text(auditor), text(number),
                place ? text(about) : "", place ? "" : text(about), until);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
