package org.liancun.alliance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of adoptions: what ends, who leads from then on, and the adoption itself. */
@Component
class AdoptionTables {
    static final String END = """
            UPDATE alliance.alliance SET ends_on = :day
             WHERE county_code = access.county() AND code = ANY (:codes) AND ends_on IS NULL""";

    static final String END_MEMBERS = """
            UPDATE alliance.member m SET to_on = :day
              FROM unnest(:alliance::text[], :village::text[]) AS n (alliance_code, village_code)
             WHERE m.county_code = access.county() AND m.alliance_code = n.alliance_code
               AND m.village_code = n.village_code AND m.to_on IS NULL""";

    static final String END_PAIRS = """
            UPDATE alliance.pair p SET to_on = :day
              FROM unnest(:alliance::text[], :strong::text[], :weak::text[]) AS n (alliance_code, strong, weak)
             WHERE p.county_code = access.county() AND p.alliance_code = n.alliance_code
               AND p.strong_village = n.strong AND p.weak_village = n.weak
               AND daterange(p.from_on, p.to_on) @> :day::date""";

    static final String LEAD = """
            INSERT INTO alliance.leadership (county_code, alliance_code, from_on, lead_village, mode, document_id)
            SELECT access.county(), n.*
              FROM unnest(:alliance::text[], :from::date[], :lead::text[], :mode::text[], :document::uuid[]) AS n
            ON CONFLICT (county_code, alliance_code, from_on) DO UPDATE
               SET lead_village = excluded.lead_village, mode = excluded.mode, document_id = excluded.document_id""";

    static final String LEADERSHIPS = """
            SELECT alliance_code, from_on, lead_village, mode, document_id FROM alliance.leadership
             WHERE county_code = access.county() ORDER BY alliance_code, from_on""";

    static final String INSERT = """
            INSERT INTO alliance.adoption (county_code, id, scenario_id, place_code, resolved_on, effective_on, document_id)
            VALUES (access.county(), :id, :scenario, :place, :resolved, :effective, :document)""";

    private static final String SELECT = """
            SELECT a.id, a.scenario_id, a.place_code, a.resolved_on, a.effective_on, a.document_id, d.number AS document,
                   d.title, a.adopted_at, a.adopted_by
              FROM alliance.adoption a
              LEFT JOIN registry.v_document d ON d.county_code = a.county_code AND d.id = a.document_id
             WHERE a.county_code = access.county()
            """;
    static final String OF_SCENARIO = SELECT + " AND a.scenario_id = ?";
    static final String LIST = SELECT + " ORDER BY a.effective_on DESC, a.id DESC";

    private final JdbcClient client;

    AdoptionTables(JdbcClient client) {
        this.client = client;
    }

    void end(List<Alliance> alliances, LocalDate day) {
        client.sql(END).param("day", day).param("codes", column(alliances, Alliance::code)).update();
    }

    void endMembers(List<Membership> members, LocalDate day) {
        client.sql(END_MEMBERS).param("day", day).param("alliance", column(members, Membership::alliance))
                .param("village", column(members, Membership::village)).update();
    }

    void endPairs(List<Pair> pairs, LocalDate day) {
        client.sql(END_PAIRS).param("day", day).param("alliance", column(pairs, Pair::alliance))
                .param("strong", column(pairs, Pair::strongVillage)).param("weak", column(pairs, Pair::weakVillage))
                .update();
    }

    void lead(List<Leadership> all) {
        client.sql(LEAD)
                .param("alliance", column(all, Leadership::alliance)).param("from", column(all, Leadership::fromOn))
                .param("lead", column(all, Leadership::leadVillage)).param("mode", column(all, each -> each.mode().code()))
                .param("document", column(all, Leadership::document))
                .update();
    }

    List<Leadership> leaderships() {
        return client.sql(LEADERSHIPS)
                .query((row, n) -> new Leadership(row.getString("alliance_code"),
                        row.getObject("from_on", LocalDate.class), row.getString("lead_village"),
                        Mode.ofCode(row.getString("mode")), row.getObject("document_id", UUID.class)))
                .list();
    }

    void add(Adoption adoption) {
        client.sql(INSERT).param("id", adoption.id()).param("scenario", adoption.scenario())
                .param("place", adoption.place()).param("resolved", adoption.resolvedOn())
                .param("effective", adoption.effectiveOn()).param("document", adoption.document())
                .update();
    }

    Optional<Adoption> ofScenario(UUID scenario) {
        return client.sql(OF_SCENARIO).param(scenario).query(AdoptionTables::adoption).optional();
    }

    List<Adoption> all() {
        return client.sql(LIST).query(AdoptionTables::adoption).list();
    }

    private static Adoption adoption(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        String number = row.getString("document");
        return new Adoption(row.getObject("id", UUID.class), row.getObject("scenario_id", UUID.class),
                row.getString("place_code"), row.getObject("resolved_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class), row.getObject("document_id", UUID.class),
                number == null ? "" : number, number == null ? "" : row.getString("title"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(), row.getString("adopted_by"));
    }

    private static <T> String[] column(List<T> all, Function<T, Object> value) {
        return all.stream().map(value).map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new);
    }
}
