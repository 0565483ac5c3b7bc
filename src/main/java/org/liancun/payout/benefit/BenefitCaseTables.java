package org.liancun.payout.benefit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of auditors' cases. */
@Component
class BenefitCaseTables {
    static final String GRANT = """
            INSERT INTO payout.benefit_case (county_code, id, auditor, case_number, place_code, organisation_code,
                                             until_on, granted_by)
            VALUES (access.county(), :id, :auditor, :number, :place, :organisation, :until, access.actor())""";

    static final String IS_AUDITOR = "SELECT payout.is_auditor(?)";

    static final String END = """
            INSERT INTO payout.benefit_case_end (county_code, case_id, ended_by)
            SELECT c.county_code, c.id, access.actor()
              FROM payout.v_benefit_case c
             WHERE c.county_code = access.county() AND c.id = ? AND c.open""";

    static final String ALL = """
            SELECT id, auditor, case_number, place_code, organisation_code, until_on, granted_by, granted_at, open
              FROM payout.v_benefit_case
             WHERE county_code = access.county()
             ORDER BY open DESC, granted_at DESC, id""";

    private final JdbcClient client;

    BenefitCaseTables(JdbcClient client) {
        this.client = client;
    }

    boolean isAuditor(String name) {
        return client.sql(IS_AUDITOR).param(name).query(Boolean.class).single();
    }

    void grant(BenefitCases.NewCase fresh) {
        client.sql(GRANT)
                .param("id", fresh.id()).param("auditor", fresh.auditor()).param("number", fresh.number())
                .param("place", fresh.place()).param("organisation", fresh.organisation())
                .param("until", fresh.until())
                .update();
    }

    boolean end(UUID id) {
        return client.sql(END).param(id).update() == 1;
    }

    List<BenefitCase> all() {
        return client.sql(ALL)
                .query((row, n) -> new BenefitCase(row.getObject("id", UUID.class), row.getString("auditor"),
                        row.getString("case_number"), row.getString("place_code"), row.getString("organisation_code"),
                        row.getObject("until_on", LocalDate.class), row.getString("granted_by"),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant(), row.getBoolean("open")))
                .list();
    }
}
