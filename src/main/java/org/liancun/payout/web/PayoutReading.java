package org.liancun.payout.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.kernel.FiscalYear;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutBoard;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutRecords;
import org.liancun.registry.Organisation;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads payouts for pages and answers, and leaves a line in the trail where households are shown. */
@Component
class PayoutReading {
    private final PayoutRecords records;
    private final PayoutBoard board;
    private final Audit audit;
    private final Clock clock;

    PayoutReading(PayoutRecords records, PayoutBoard board, Audit audit, Clock clock) {
        this.records = records;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** The user of a request that was let through for a role. */
    static SignedIn user(HttpServletRequest request) {
        return Objects.requireNonNull((SignedIn) request.getAttribute(SignedIn.class.getName()));
    }

    PayoutDetail detail(UUID id) {
        PayoutDetail detail = records.detail(id).orElseThrow(() -> new NotFound(id.toString()));
        if (Scope.current().persons() && detail.lines().stream().anyMatch(PayoutDetail.Line::household)) {
            audit.read("payout.lines", detail.summary().organisation(), "payout of " + detail.summary().year());
        }
        return detail;
    }

    /** @param refused what a rule said to the last try; null for none */
    PayoutPage page(UUID id, SignedIn user, @Nullable String refused) {
        PayoutDetail detail = detail(id);
        Payout state = records.find(id).orElseThrow(() -> new NotFound(id.toString()));
        boolean persons = Scope.current().persons() || user.role() == Role.MEMBER;
        boolean steps = mayStep(user, state.head().kind());
        boolean pays = user.role() == Role.ACCOUNTANT || user.role() == Role.CASHIER;
        return new PayoutPage(detail, state, steps, pays, persons, told(state, steps), today(), refused);
    }

    private PayoutPage.Told told(Payout state, boolean steps) {
        boolean publishes = steps && state instanceof Payout.ResolvedPayout;
        return new PayoutPage.Told(board.notice(state.id()).orElse(null), board.resolution(state.id()).orElse(null),
                publishes ? board.resultDays(state.head().organisation(), today()) : 0);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Organisations for which this user may begin a payout of the year. */
    List<Organisation> undrafted(FiscalYear year, SignedIn user) {
        return records.undrafted(year).stream().filter(each -> mayStep(user, each.kind())).toList();
    }

    /** Accountants lead payouts; that of a vehicle, which has no lines of households, the alliance's committee too. */
    private static boolean mayStep(SignedIn user, String kind) {
        return user.role() == Role.ACCOUNTANT || (user.role() == Role.ALLIANCE && kind.equals("vehicle"));
    }
}
