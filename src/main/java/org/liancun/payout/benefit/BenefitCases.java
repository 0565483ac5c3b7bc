package org.liancun.payout.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Organisations;
import org.liancun.registry.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases under which auditors see what single households gained. The county opens them; none is ever changed. */
@Component
public class BenefitCases {
    /** The county's own calendar: the database asks the same day. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final BenefitCaseTables tables;
    private final Places places;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    BenefitCases(BenefitCaseTables tables, Places places, Organisations organisations, Audit audit, Clock clock) {
        this.tables = tables;
        this.places = places;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A case to be opened.
     *
     * @param place code of a place, or empty
     * @param organisation code of an organisation, or empty; one of both is given
     * @param until the last day
     */
    public record NewCase(UUID id, String auditor, String number, String place, String organisation,
            @Nullable LocalDate until) {}

    /** Opens a case, in the name of the scope's user, who works for the whole county. */
    @Transactional
    public void grant(NewCase fresh) {
        if (!tables.isAuditor(fresh.auditor())) {
            throw new Refused(BenefitRefusal.CASE_WITHOUT_AUDITOR, fresh.auditor());
        }
        if (fresh.number().isBlank()) {
            throw new Refused(BenefitRefusal.CASE_WITHOUT_NUMBER);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (fresh.until() == null || fresh.until().isBefore(today)) {
            throw new Refused(BenefitRefusal.CASE_IS_OVER, String.valueOf(fresh.until()).replace("null", "–"), today);
        }
        if (!known(fresh)) {
            throw new Refused(BenefitRefusal.CASE_ABOUT_NOTHING, fresh.place() + " " + fresh.organisation());
        }
        tables.grant(fresh);
        audit.changed("benefit.case", fresh.auditor(),
                fresh.number() + " " + fresh.place() + fresh.organisation() + " until " + fresh.until());
    }

    /** Closes a case before its last day. */
    @Transactional
    public void end(UUID id) {
        if (!tables.end(id)) {
            throw new Refused(BenefitRefusal.CASE_UNKNOWN, id);
        }
        audit.changed("benefit.case.ended", id.toString(), "");
    }

    /** The cases in sight: all for who works for the whole county, their own for auditors; open ones first. */
    @Transactional(readOnly = true)
    public List<BenefitCase> all() {
        return tables.all();
    }

    /** The numbers under which the user of the scope sees households today. */
    @Transactional(readOnly = true)
    public List<String> openNumbers() {
        String actor = Scope.current().actor();
        return tables.all().stream().filter(each -> each.open() && each.auditor().equals(actor))
                .map(BenefitCase::number).distinct().toList();
    }

    private boolean known(NewCase fresh) {
        boolean place = !fresh.place().isEmpty();
        if (place != fresh.organisation().isEmpty()) {
            return false;
        }
        return place ? fresh.place().equals(Scope.current().county()) || places.byCode(fresh.place()).isPresent()
                : organisations.byCode(fresh.organisation()).isPresent();
    }
}
