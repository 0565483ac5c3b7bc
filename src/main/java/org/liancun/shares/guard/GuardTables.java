package org.liancun.shares.guard;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what counties set, and of rows that are added. */
@Component
class GuardTables {
    static final String OWN_VALUES = """
            SELECT name, thousandths, valid_from, source, id FROM shares.guard_value
             WHERE county_code = access.county() ORDER BY id""";

    static final String SETTINGS = """
            SELECT s.beyond, s.valid_from, d.number AS paper, s.set_by, s.id
              FROM shares.guard_setting s
              LEFT JOIN registry.v_document d ON d.county_code = s.county_code AND d.id = s.document_id
             WHERE s.county_code = access.county() ORDER BY s.id""";

    static final String DOCUMENTS = """
            SELECT number, id FROM registry.v_document
             WHERE county_code = access.county() AND number = ANY (?::text[])""";

    static final String ADD_VALUE = """
            INSERT INTO shares.guard_value (county_code, name, thousandths, valid_from, source)
            VALUES (access.county(), ?, ?, ?, ?)""";

    static final String ADD_SETTING = """
            INSERT INTO shares.guard_setting (county_code, beyond, valid_from, document_id)
            VALUES (access.county(), ?, ?, ?)""";

    static final String ADD_CAPACITIES = """
            INSERT INTO shares.capacity (county_code, village_code, land, season, sheep_units_hundredths, from_on, until_on,
                                         document_id)
            SELECT access.county(), n.* FROM unnest(:villages::text[], :lands::text[], :seasons::text[], :units::bigint[],
                                                    :from::text[]::date[], :until::text[]::date[], :documents::uuid[])
                   AS n""";

    static final String ADD_GRASSLANDS = """
            INSERT INTO shares.grassland (county_code, village_code, land, kind, season, area_mu_hundredths, grazing_days,
                                          from_on, source)
            VALUES (access.county(), :village, :land, :kind, :season, :area, :days, :from, :source)""";

    static final String ADD_COUNTS = """
            INSERT INTO shares.animal_count (county_code, village_code, counted_on, class, private_heads, document_id)
            SELECT access.county(), n.* FROM unnest(:villages::text[], :days::text[]::date[], :classes::text[], :heads::bigint[],
                                                    :documents::uuid[]) AS n""";

    static final String ADD_CHANGE = """
            INSERT INTO shares.animal_change (county_code, village_code, changed_on, class, heads, reason, document_id,
                                              approved_by)
            VALUES (access.county(), :village, :on, :class, :heads, :reason, :document, :approved)""";

    /** Additions to one village's land wait for each other, so that each sees what the one before brought. */
    static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended('liancun.guard' || ?::text, 0))::text""";

    private final JdbcClient client;

    GuardTables(JdbcClient client) {
        this.client = client;
    }

    List<GuardValues.Own> ownValues() {
        return client.sql(OWN_VALUES).query((row, n) -> new GuardValues.Own(row.getString("name"),
                row.getLong("thousandths"), row.getObject("valid_from", LocalDate.class), row.getString("source"),
                row.getLong("id"))).list();
    }

    List<GuardRules.Setting> settings() {
        return client.sql(SETTINGS).query((row, n) -> new GuardRules.Setting(row.getString("beyond").equals("refuse"),
                row.getObject("valid_from", LocalDate.class), String.valueOf(row.getString("paper")),
                row.getString("set_by"), row.getLong("id"))).list();
    }

    /** Ids by number, of those that are registered. */
    Map<String, UUID> documents(Collection<String> numbers) {
        Map<String, UUID> found = new HashMap<>();
        client.sql(DOCUMENTS).param(numbers.toArray(String[]::new)).query(row -> {
            found.put(row.getString("number"), row.getObject("id", UUID.class));
        });
        return found;
    }

    void lock(String village) {
        client.sql(LOCK).param(village).query(String.class).list();
    }

    void addValue(String name, long thousandths, LocalDate from, String source) {
        client.sql(ADD_VALUE).params(name, thousandths, from, source).update();
    }

    void addSetting(boolean refuse, LocalDate from, UUID document) {
        client.sql(ADD_SETTING).params(refuse ? "refuse" : "approve", from, document).update();
    }

    /** A capacity with its paper found. */
    record Capacities(NewLand.Approved given, UUID document) {}

    void addCapacities(List<Capacities> all) {
        client.sql(ADD_CAPACITIES)
                .param("villages", texts(all, each -> each.given().village()))
                .param("lands", texts(all, each -> each.given().land()))
                .param("seasons", texts(all, each -> each.given().season().code()))
                .param("units", all.stream().map(each -> each.given().hundredths()).toArray(Long[]::new))
                .param("from", texts(all, each -> each.given().from().toString()))
                .param("until", texts(all, each -> each.given().until() == null ? null : each.given().until().toString()))
                .param("documents", all.stream().map(Capacities::document).toArray(UUID[]::new))
                .update();
    }

    void addGrassland(NewLand.Area given) {
        client.sql(ADD_GRASSLANDS)
                .param("village", given.village()).param("land", given.land()).param("kind", given.kind())
                .param("season", given.season().code()).param("area", given.muHundredths()).param("days", given.days())
                .param("from", given.from()).param("source", given.source())
                .update();
    }

    /** A count with its paper found. */
    record Counted(NewLand.Heads given, UUID document) {}

    void addCounts(List<Counted> all) {
        client.sql(ADD_COUNTS)
                .param("villages", texts(all, each -> each.given().village()))
                .param("days", texts(all, each -> each.given().on().toString()))
                .param("classes", texts(all, each -> each.given().animal()))
                .param("heads", all.stream().map(each -> each.given().heads()).toArray(Long[]::new))
                .param("documents", all.stream().map(Counted::document).toArray(UUID[]::new))
                .update();
    }

    void addChange(NewLand.Move given, @Nullable UUID document, String approvedBy) {
        client.sql(ADD_CHANGE)
                .param("village", given.village()).param("on", given.on()).param("class", given.animal())
                .param("heads", given.reason().adds() ? given.heads() : -given.heads())
                .param("reason", given.reason().code()).param("document", document, Types.OTHER)
                .param("approved", approvedBy)
                .update();
    }

    private static <T> String[] texts(List<T> all, Function<T, @Nullable String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
