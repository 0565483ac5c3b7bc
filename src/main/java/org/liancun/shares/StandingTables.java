package org.liancun.shares;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what contributors have brought so far and not taken back, and of the tags of their animals. */
@Component
class StandingTables {
    static final String USES = """
            SELECT contract_number, quantity, term_from, term_until FROM shares.v_contribution
             WHERE county_code = access.county() AND contract_number = ANY (?::text[]) AND term_from IS NOT NULL
               AND reversed_on IS NULL""";

    static final String BROUGHT = """
            SELECT contributor_id, kind, sum(quantity)::bigint AS quantity FROM shares.v_contribution
             WHERE county_code = access.county() AND contributor_id = ANY (?::uuid[])
               AND kind IN ('pasture', 'yak', 'sheep') AND reversed_on IS NULL
             GROUP BY contributor_id, kind""";

    static final String TAGS = """
            SELECT tag FROM shares.ear_tag WHERE county_code = access.county() AND number = ? ORDER BY tag""";

    /** Tags of what was taken back, wherever in the books that was done, are free for another contribution. */
    static final String RELEASE = """
            UPDATE shares.ear_tag t SET released = true
             WHERE t.county_code = access.county() AND t.tag = ANY (?::text[]) AND NOT t.released
               AND EXISTS (SELECT 1 FROM shares.v_contribution c
                            WHERE c.county_code = t.county_code AND c.number = t.number AND c.reversed_on IS NOT NULL)""";

    /** A tag that stands with somebody out of sight is passed over too, and so is told. */
    static final String TAG = """
            INSERT INTO shares.ear_tag (county_code, tag, number)
            SELECT ?, t.tag, t.number FROM unnest(?::text[], ?::text[]) AS t (tag, number)
            ON CONFLICT (tag, county_code) WHERE NOT released DO NOTHING
            RETURNING tag""";

    private final JdbcClient client;

    StandingTables(JdbcClient client) {
        this.client = client;
    }

    /** What stands that new contributions are counted with. */
    Tally tally(Ground ground) {
        List<Tally.Use> uses = client.sql(USES).param(ground.contracts().keySet().toArray(String[]::new))
                .query((row, n) -> new Tally.Use(row.getString("contract_number"), row.getLong("quantity"),
                        row.getObject("term_from", LocalDate.class), row.getObject("term_until", LocalDate.class)))
                .list();
        return new Tally(uses, asksForBalance(ground) ? brought(ground) : List.of());
    }

    private static boolean asksForBalance(Ground ground) {
        return ground.policies().stream().anyMatch(policy -> !policy.terms().pasturePerHead().isEmpty());
    }

    private List<Tally.Brought> brought(Ground ground) {
        UUID[] parties = ground.parties().values().stream().map(Ground.Party::id).toArray(UUID[]::new);
        return client.sql(BROUGHT).param(parties)
                .query((row, n) -> new Tally.Brought(row.getObject("contributor_id", UUID.class),
                        ContributionKind.of(row.getString("kind")).orElseThrow(), row.getLong("quantity")))
                .list();
    }

    List<String> tags(String number) {
        return client.sql(TAGS).param(number).query(String.class).list();
    }

    /**
     * Keeps the tags of contributions that stand.
     *
     * @param numbers of the contributions by tag
     * @return the tags that another contribution has
     */
    List<String> tag(Map<String, String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, String> left = new HashMap<>(numbers);
        Collection<String> tags = new ArrayList<>(numbers.keySet());
        client.sql(RELEASE).param(tags.toArray(String[]::new)).update();
        client.sql(TAG).param(Scope.current().county()).param(tags.toArray(String[]::new))
                .param(tags.stream().map(numbers::get).toArray(String[]::new))
                .query(String.class).list().forEach(left::remove);
        return left.keySet().stream().sorted().toList();
    }
}
