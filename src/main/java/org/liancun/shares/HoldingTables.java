package org.liancun.shares;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of members' shares, which stand nowhere but in the ledger. */
@Component
class HoldingTables {
    private static final String POSTED = """
              FROM ledger.v_posting p
              JOIN registry.v_household h ON h.county_code = p.county_code AND h.id = p.party_id
              LEFT JOIN registry.v_document d ON d.county_code = p.county_code AND d.id = p.document_id
             WHERE p.county_code = access.county() AND p.kind = :kind AND p.account_code = :account
            """;

    static final String STANDING = "SELECT p.entry_id, -p.amount AS shares" + POSTED;

    /** What was taken back is not written: a package holds what stands. */
    static final String EXPORT = """
            SELECT p.organisation_code, h.code AS household, -p.amount AS shares, p.effective_on, d.number AS document
            """ + POSTED + """
               AND (:year::int IS NULL OR extract(year FROM p.effective_on) = :year)
               AND NOT EXISTS (SELECT 1 FROM ledger.v_posting r
                                WHERE r.county_code = p.county_code AND r.reverses = p.entry_id)
             ORDER BY p.organisation_code, h.code, p.effective_on""";

    private final JdbcClient client;

    HoldingTables(JdbcClient client) {
        this.client = client;
    }

    /** Hundredths of shares, by entry. */
    Map<UUID, Long> standing() {
        Map<UUID, Long> found = new HashMap<>();
        client.sql(STANDING)
                .param("kind", HoldingPart.KIND).param("account", ShareClass.MEMBER.account())
                .query(row -> {
                    found.put(row.getObject("entry_id", UUID.class), row.getLong("shares"));
                });
        return found;
    }

    /** A row of shareholdings.csv. */
    record Exported(String organisation, String household, long shares, LocalDate day, @Nullable String document) {}

    List<Exported> export(@Nullable Integer year) {
        return client.sql(EXPORT)
                .param("kind", HoldingPart.KIND).param("account", ShareClass.MEMBER.account())
                .param("year", year, java.sql.Types.INTEGER)
                .query((row, n) -> new Exported(row.getString("organisation_code"), row.getString("household"),
                        row.getLong("shares"), row.getObject("effective_on", LocalDate.class),
                        row.getString("document")))
                .list();
    }
}
