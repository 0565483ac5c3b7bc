package org.liancun.shares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.shares.PastureContract.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of pasture contracts and those who hold them. */
@Component
class PastureTables {
    private static final String SELECT = """
            SELECT c.number, c.village_code, c.area_mu, c.from_on, c.until_on, c.document_id, c.household_id,
                   h.code AS household, c.parts, d.number AS document
              FROM shares.v_pasture_contract c
              JOIN registry.v_household h ON h.county_code = c.county_code AND h.id = c.household_id
              LEFT JOIN registry.v_document d ON d.county_code = c.county_code AND d.id = c.document_id
             WHERE c.county_code = access.county()
            """;
    static final String BY_NUMBERS = SELECT + " AND c.number = ANY (?::text[]) ORDER BY c.number, h.code";
    static final String OF_VILLAGE = SELECT + " AND c.village_code = ? ORDER BY c.number, h.code";
    static final String ALL = SELECT + " ORDER BY c.number, h.code";

    static final String INSERT = """
            INSERT INTO shares.pasture_contract (county_code, number, village_code, area_mu, from_on, until_on, document_id)
            SELECT ?, c.number, c.village_code, c.area_mu, c.from_on, c.until_on, c.document_id
              FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[]::date[], ?::text[]::date[], ?::uuid[])
                   AS c (number, village_code, area_mu, from_on, until_on, document_id)
            ON CONFLICT DO NOTHING
            RETURNING number""";

    static final String INSERT_HOLDERS = """
            INSERT INTO shares.pasture_holder (county_code, number, household_id, village_code, parts)
            SELECT ?, h.number, h.household_id, h.village_code, h.parts
              FROM unnest(?::text[], ?::uuid[], ?::text[], ?::bigint[]) AS h (number, household_id, village_code, parts)""";

    private final JdbcClient client;

    PastureTables(JdbcClient client) {
        this.client = client;
    }

    /** Those in sight, by number. */
    Map<String, PastureContract> byNumbers(Collection<String> numbers) {
        return gathered(client.sql(BY_NUMBERS).param(numbers.toArray(String[]::new)).query(PastureTables::line).list());
    }

    Map<String, PastureContract> ofVillage(String village) {
        return gathered(client.sql(OF_VILLAGE).param(village).query(PastureTables::line).list());
    }

    /** One row for each holder, with what a data package calls the papers. */
    List<Line> lines() {
        return client.sql(ALL).query(PastureTables::line).list();
    }

    /**
     * Adds contracts; the holders of contracts whose number stands, perhaps out of sight, are not touched.
     *
     * @return numbers of those that were added
     */
    List<String> add(Collection<PastureContract> all) {
        String county = Scope.current().county();
        List<PastureContract> given = List.copyOf(all);
        List<String> added = client.sql(INSERT).param(county)
                .param(given.stream().map(PastureContract::number).toArray(String[]::new))
                .param(given.stream().map(PastureContract::village).toArray(String[]::new))
                .param(given.stream().map(PastureContract::areaMu).toArray(Long[]::new))
                .param(given.stream().map(each -> each.fromOn().toString()).toArray(String[]::new))
                .param(given.stream().map(each -> each.untilOn().toString()).toArray(String[]::new))
                .param(given.stream().map(PastureContract::document).toArray(UUID[]::new))
                .query(String.class).list();
        List<Held> held = given.stream().filter(each -> added.contains(each.number()))
                .flatMap(each -> each.holders().stream().map(holder -> new Held(each, holder))).toList();
        client.sql(INSERT_HOLDERS).param(county)
                .param(held.stream().map(each -> each.contract.number()).toArray(String[]::new))
                .param(held.stream().map(each -> each.holder.household()).toArray(UUID[]::new))
                .param(held.stream().map(each -> each.contract.village()).toArray(String[]::new))
                .param(held.stream().map(each -> each.holder.parts()).toArray(Long[]::new))
                .update();
        return added;
    }

    private record Held(PastureContract contract, Holder holder) {}

    /** A holder of a contract beside what the contract says. */
    record Line(PastureContract contract, Holder holder, String document) {}

    private static Map<String, PastureContract> gathered(List<Line> lines) {
        Map<String, List<Holder>> holders = new LinkedHashMap<>();
        Map<String, PastureContract> contracts = new LinkedHashMap<>();
        for (Line line : lines) {
            holders.computeIfAbsent(line.contract.number(), number -> new ArrayList<>()).add(line.holder);
            contracts.put(line.contract.number(), line.contract);
        }
        contracts.replaceAll((number, it) -> new PastureContract(number, it.village(), it.areaMu(), it.fromOn(),
                it.untilOn(), it.document(), holders.get(number)));
        return contracts;
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        Holder holder = new Holder(row.getObject("household_id", UUID.class), row.getString("household"),
                row.getLong("parts"));
        return new Line(new PastureContract(row.getString("number"), row.getString("village_code"),
                row.getLong("area_mu"), row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class), row.getObject("document_id", UUID.class), List.of(holder)),
                holder, String.valueOf(row.getString("document")));
    }
}
