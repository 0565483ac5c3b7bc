package org.liancun.payout.payslip;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that finds payouts which have slips, and the household that asks. */
@Component
class PayslipTables {
    /** A draft may still change without anybody being told. */
    static final String OF_YEAR = """
            SELECT id FROM payout.v_payout
             WHERE county_code = access.county() AND organisation_code = :organisation AND year = :year
               AND kind = 'collective' AND state IN ('open', 'resolved', 'published', 'paid')""";

    static final String OWN = """
            SELECT h.code FROM registry.v_household h WHERE h.county_code = access.county() AND h.id = access.party()""";

    /** Of the household that asks, the newest first. */
    static final String OWN_YEARS = """
            SELECT DISTINCT p.organisation_code, p.year
              FROM payout.v_holder h
              JOIN payout.v_payout p ON p.county_code = h.county_code AND p.id = h.payout_id
             WHERE h.county_code = access.county() AND h.holder_id = access.party()
               AND p.state IN ('open', 'resolved', 'published', 'paid')
             ORDER BY p.year DESC, p.organisation_code""";

    private final JdbcClient client;

    PayslipTables(JdbcClient client) {
        this.client = client;
    }

    Optional<UUID> ofYear(String organisation, FiscalYear year) {
        return client.sql(OF_YEAR).param("organisation", organisation).param("year", year.value())
                .query(UUID.class).optional();
    }

    List<Payslips.OwnYear> ownYears() {
        return client.sql(OWN_YEARS)
                .query((row, n) -> new Payslips.OwnYear(row.getString("organisation_code"), row.getInt("year")))
                .list();
    }

    Optional<String> own() {
        return client.sql(OWN).query(String.class).optional();
    }
}
