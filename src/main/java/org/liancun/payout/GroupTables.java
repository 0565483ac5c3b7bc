package org.liancun.payout;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of groups of households. */
@Component
class GroupTables {
    static final String HOUSEHOLDS = """
            SELECT code FROM registry.v_household WHERE county_code = access.county() AND village_code = ?""";

    /** A row for each household of the village, so that the newest word is known of all of them. */
    static final String ADD = """
            INSERT INTO payout.household_group (county_code, id, village_code, group_code, household_id, from_on, belongs,
                                                document_id, author)
            SELECT access.county(), gen_random_uuid(), h.village_code, :group, h.id, :from, h.code = ANY (:codes),
                   :document, :author
              FROM registry.v_household h
             WHERE h.county_code = access.county() AND h.village_code = :village""";

    static final String GROUPS = """
            SELECT group_code, max(from_on) AS from_on, (count(*) FILTER (WHERE belongs))::int AS households
              FROM (SELECT DISTINCT ON (group_code, household_id) group_code, from_on, belongs
                      FROM payout.household_group
                     WHERE county_code = access.county() AND village_code = ?
                     ORDER BY group_code, household_id, from_on DESC, recorded_at DESC) g
             GROUP BY group_code ORDER BY group_code""";

    private final JdbcClient client;

    GroupTables(JdbcClient client) {
        this.client = client;
    }

    Set<String> households(String village) {
        return new HashSet<>(client.sql(HOUSEHOLDS).param(village).query(String.class).list());
    }

    void add(HouseholdGroups.Entered entered, Set<String> codes, String author) {
        client.sql(ADD)
                .param("group", entered.group()).param("from", entered.from())
                .param("codes", codes.toArray(String[]::new)).param("document", entered.document())
                .param("author", author).param("village", entered.village())
                .update();
    }

    List<HouseholdGroups.Group> groups(String village) {
        return client.sql(GROUPS)
                .param(village)
                .query((row, n) -> new HouseholdGroups.Group(row.getString("group_code"),
                        row.getObject("from_on", LocalDate.class), row.getInt("households")))
                .list();
    }
}
