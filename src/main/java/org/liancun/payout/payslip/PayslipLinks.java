package org.liancun.payout.payslip;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which slips are opened without a login: made by the household or the payer's accountant for at most ninety days,
 * counted, and withdrawn when one likes.
 */
@Component
public class PayslipLinks {
    /** For how many days a link holds where nobody says otherwise. */
    public static final int USUAL_DAYS = 30;

    private static final int MOST_DAYS = 90;
    private final PayslipLinkTables tables;
    private final Audit audit;
    private final Clock clock;

    PayslipLinks(PayslipLinkTables tables, Audit audit, Clock clock) {
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where an opened link leads.
     *
     * @param scope that of the household itself, for reading only
     */
    public record Opened(Scope scope, String household, UUID payout, LocalDate until) {}

    /**
     * Makes a link to each slip.
     *
     * @param days for how many it holds, the last one included
     * @return the secret part of each address by the code of the household; it cannot be had again
     * @throws Refused with a {@link PayslipRefusal}
     */
    @Transactional
    public Map<String, String> make(List<Payslip> slips, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refused(PayslipRefusal.LINK_TOO_LONG, days, MOST_DAYS);
        }
        Scope scope = Scope.current();
        Map<String, Token> tokens = new LinkedHashMap<>();
        slips.forEach(slip -> tokens.put(slip.household(), Token.fresh(scope.county())));
        UUID payout = slips.isEmpty() ? new UUID(0, 0) : slips.getFirst().ground().payout().id();
        LocalDate today = LocalDate.now(clock);
        if (tokens.isEmpty() || tables.add(payout, tokens, today, today.plusDays(days)) != tokens.size()) {
            throw new Refused(PayslipRefusal.LINK_WITHOUT_SLIP, String.join(", ", tokens.keySet()));
        }
        audit.changed("payout.slip.link", slips.getFirst().household(), tokens.size() + " until " + today.plusDays(days));
        Map<String, String> secrets = new LinkedHashMap<>();
        tokens.forEach((household, token) -> secrets.put(household, token.text()));
        return secrets;
    }

    /** The links to a slip that are in sight, the newest first. */
    @Transactional(readOnly = true)
    public List<PayslipLink> of(Payslip slip) {
        return tables.of(slip.ground().payout().id(), slip.household());
    }

    /**
     * Takes a link back; it opens nothing from then on.
     *
     * @throws Refused with {@link PayslipRefusal#LINK_UNKNOWN}
     */
    @Transactional
    public void withdraw(UUID id) {
        if (!tables.end(id)) {
            throw new Refused(PayslipRefusal.LINK_UNKNOWN, id);
        }
        audit.changed("payout.slip.link.withdrawn", id.toString(), "");
    }

    /** Looks a secret up and counts the opening, to be called by somebody at work in the county of the secret. */
    @Transactional
    public Optional<Opened> open(String secret) {
        return Token.parse(secret).flatMap(token -> tables.open(token, LocalDate.now(clock)))
                .map(found -> new Opened(new Scope("link", Scope.current().county(), "", List.of(), found.householdId(),
                        false, true), found.household(), found.payout(), found.until()));
    }

    /** In which county a secret is to be looked up; nothing where it is none. */
    public static Optional<String> county(String secret) {
        return Token.parse(secret).map(Token::county);
    }

    /** Today, by which links end. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
