package org.liancun.shares.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.kernel.Refused;
import org.liancun.registry.Household;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of shares: numbered without a gap, and replaced by new ones rather than changed. */
@Component
public class Certificates {
    private static final int MOST = 2000;
    private final ChangeGrounds grounds;
    private final HolderTables holders;
    private final CertificateTables tables;
    private final ShareRegister register;
    private final Audit audit;

    Certificates(ChangeGrounds grounds, HolderTables holders, CertificateTables tables, ShareRegister register,
            Audit audit) {
        this.grounds = grounds;
        this.holders = holders;
        this.tables = tables;
        this.register = register;
        this.audit = audit;
    }

    /**
     * Gives out a certificate of what the household holds at the end of the day. Where it has one already, the new one
     * takes its place, and a reason is needed.
     *
     * @param organisation code of the collective
     * @param household its code
     * @throws Refused with a {@link RegisterRefusal}
     */
    @Transactional
    public Certificate issue(String organisation, String household, LocalDate day, String reason) {
        ChangeGrounds.Issuer issuer = grounds.issuer(organisation);
        UUID id = issuer.organisation().id();
        Household holder = Optional.ofNullable(holders.households(List.of(household)).get(household))
                .orElseThrow(() -> new Refused(RegisterRefusal.UNKNOWN_HOLDER, household));
        Map<ShareClass, Long> shares = new EnumMap<>(ShareClass.class);
        register.asOf(id, day).stream().filter(each -> each.holder().equals(holder.id()) && each.hundredths() > 0)
                .forEach(each -> shares.put(ShareClass.of(each.shareClass()).orElseThrow(), each.hundredths()));
        if (shares.isEmpty()) {
            throw new Refused(RegisterRefusal.NOTHING_TO_CERTIFY, household, day);
        }
        Integer replaces = tables.standing(id, holder.id()).orElse(null);
        if (replaces != null && reason.isBlank()) {
            throw new Refused(RegisterRefusal.REISSUE_WITHOUT_REASON, replaces);
        }
        UUID entry = tables.lastEntry(id, holder.id(), day).orElseThrow();
        int no = tables.add(new Certificate(id, 0, issuer.organisation().code(), holder.id(), day, shares, entry, replaces,
                null, replaces == null ? "" : reason, new Certificate.Issued("", Instant.EPOCH)));
        audit.changed("shares.certificate", household, organisation + " " + no);
        return find(id, no).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> find(UUID organisation, int no) {
        return tables.list(organisation, no, 1).stream().findFirst();
    }

    /** Of an organisation, the newest first; as far as they are in sight. */
    @Transactional(readOnly = true)
    public List<Certificate> of(UUID organisation) {
        return tables.list(organisation, null, MOST);
    }

    /** All in sight: for a household, its own. */
    @Transactional(readOnly = true)
    public List<Certificate> all() {
        return tables.list(null, null, MOST);
    }
}
