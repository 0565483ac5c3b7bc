package org.liancun.shares.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.registry.Household;
import org.liancun.shares.Holding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of who can hold, of papers and books, and of what charters say. */
@Component
class HolderTables {
    private static final String HOUSEHOLDS = """
            SELECT id, code, village_code, head_name, people, workers, joined_on, left_on, split_from, moved_to, synthetic
              FROM registry.v_household WHERE county_code = access.county()
            """;
    static final String BY_CODE = HOUSEHOLDS + " AND code = ANY (?::text[])";

    static final String DOCUMENT = """
            SELECT id FROM registry.v_document WHERE county_code = access.county() AND number = ?""";

    static final String STATUTORY = """
            SELECT id, chart_id FROM ledger.v_book
             WHERE county_code = access.county() AND organisation_id = ? AND chart_id <> 'memorandum' AND opened_on <= ?
             ORDER BY opened_on DESC LIMIT 1""";

    static final String CHARTER = """
            SELECT r.rule, r.value, r.valid_from, d.number AS document
              FROM shares.charter_rule r
              LEFT JOIN registry.v_document d ON d.county_code = r.county_code AND d.id = r.document_id
             WHERE r.county_code = access.county() AND r.organisation_id = ? ORDER BY r.valid_from DESC, r.id DESC""";

    /** What a household holds of whom, read past the books, which are out of its sight. */
    static final String OWN = """
            SELECT o.id, o.code, o.name_zh, o.name_en, shares.class_of(p.account_code) AS class, -sum(p.amount)::bigint AS held
              FROM ledger.v_posting p
              JOIN registry.v_organisation o ON o.county_code = p.county_code AND o.id = p.organisation_id
             WHERE p.county_code = access.county() AND p.chart_id = 'memorandum' AND p.party_id = ?
               AND p.effective_on <= ? AND shares.class_of(p.account_code) IS NOT NULL
             GROUP BY o.id, o.code, o.name_zh, o.name_en, p.account_code
            HAVING sum(p.amount) <> 0
             ORDER BY o.code, p.account_code""";

    static final String ADD_CHARTER = """
            INSERT INTO shares.charter_rule (county_code, organisation_id, rule, value, valid_from, document_id)
            VALUES (access.county(), ?, ?, ?, ?, ?)""";

    private final JdbcClient client;

    HolderTables(JdbcClient client) {
        this.client = client;
    }

    /** Those in sight, by code. */
    Map<String, Household> households(Collection<String> codes) {
        Map<String, Household> found = new HashMap<>();
        client.sql(BY_CODE).param(codes.toArray(String[]::new)).query(HolderTables::household).list()
                .forEach(each -> found.put(each.code(), each));
        return found;
    }

    List<OwnHoldings.Of> own(UUID household, LocalDate day) {
        Map<UUID, OwnHoldings.Of> found = new java.util.LinkedHashMap<>();
        client.sql(OWN).params(household, day).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            if (!found.containsKey(id)) {
                found.put(id, new OwnHoldings.Of(id, row.getString("code"), row.getString("name_zh"),
                        row.getString("name_en"), new java.util.ArrayList<>()));
            }
            found.get(id).holdings().add(new Holding(household, row.getString("class"), row.getLong("held")));
        });
        return List.copyOf(found.values());
    }

    Optional<UUID> document(String number) {
        return client.sql(DOCUMENT).param(number).query(UUID.class).optional();
    }

    Optional<ChangeGround.Statutory> statutory(UUID organisation, LocalDate day) {
        return client.sql(STATUTORY).params(organisation, day)
                .query((row, n) -> new ChangeGround.Statutory(row.getObject("id", UUID.class),
                        ExitAccounts.of(row.getString("chart_id")).orElse(null)))
                .optional();
    }

    /** What the charter says, the latest word first. */
    List<RegisterRule> charter(UUID organisation) {
        return client.sql(CHARTER).param(organisation)
                .query((row, n) -> new RegisterRule(RegisterRule.Name.of(row.getString("rule")).orElseThrow(),
                        row.getString("value"), row.getObject("valid_from", LocalDate.class),
                        String.valueOf(row.getString("document")), new RegisterRule.Source("章程", "charter"), "", true))
                .list();
    }

    /** The word of a charter as it is to stand. */
    record CharterWord(UUID organisation, RegisterRule.Name rule, String value, LocalDate from, UUID document) {}

    void add(CharterWord word) {
        client.sql(ADD_CHARTER)
                .params(word.organisation(), word.rule().code(), word.value(), word.from(), word.document()).update();
    }

    private static Household household(ResultSet row, int n) throws SQLException {
        return new Household(row.getObject("id", UUID.class), row.getString("code"), row.getString("village_code"),
                row.getString("head_name"), row.getInt("people"), row.getInt("workers"),
                row.getObject("joined_on", LocalDate.class), row.getObject("left_on", LocalDate.class),
                row.getObject("split_from", UUID.class), row.getObject("moved_to", UUID.class),
                row.getBoolean("synthetic"));
    }
}
