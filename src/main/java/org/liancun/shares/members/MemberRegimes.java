package org.liancun.shares.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liancun.access.Audit;
import org.liancun.kernel.Refused;
import org.liancun.registry.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How village collectives keep their membership over time. */
@Component
public class MemberRegimes {
    private final MemberTables tables;
    private final Places places;
    private final Audit audit;

    MemberRegimes(MemberTables tables, Places places, Audit audit) {
        this.tables = tables;
        this.places = places;
        this.audit = audit;
    }

    /** Those of the village, by day. */
    @Transactional(readOnly = true)
    public List<MemberRegime> of(String village) {
        return tables.regimes(List.of(village));
    }

    /** The one in force on the day. */
    @Transactional(readOnly = true)
    public Optional<MemberRegime> of(String village, LocalDate day) {
        return RegimeRules.inForce(of(village), day);
    }

    /** @throws Refused with a {@link MemberRefusal} */
    @Transactional
    public void adopt(MemberRegime given) {
        if (places.villages().stream().noneMatch(each -> each.code().equals(given.village()))) {
            throw new Refused(MemberRefusal.UNKNOWN_VILLAGE, given.village());
        }
        RegimeRules.requireRegime(given);
        if (!tables.add(given)) {
            throw new Refused(MemberRefusal.REGIME_STANDS, given.validFrom(), given.village());
        }
        audit.changed("members.regime", given.village(), given.validFrom() + " " + given.kind().code());
    }
}
