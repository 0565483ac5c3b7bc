package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of households. */
@Component
class HouseholdTables {
    static final String SELECT = """
            SELECT id, code, village_code, head_name, people, workers, joined_on, left_on, split_from, moved_to, synthetic
              FROM registry.household
            """;
    static final String BY_CODE = SELECT + " WHERE code = ?";
    static final String FIND = SELECT + " WHERE id = ?";
    static final String LOCK = FIND + " FOR UPDATE";
    static final String OF_VILLAGE = SELECT + " WHERE village_code = ? ORDER BY code";

    static final String COUNTS = """
            SELECT village_code, count(*)::int AS households, sum(people)::int AS people
              FROM registry.household
             WHERE (joined_on IS NULL OR joined_on <= :day) AND (left_on IS NULL OR left_on > :day)
             GROUP BY village_code HAVING count(*) >= 10""";
    static final String IS_VILLAGE = "SELECT count(*) FROM registry.v_village WHERE code = ?";

    /** One at a time may take the next number of a village. */
    static final String LOCK_NUMBERS = "SELECT pg_advisory_xact_lock(hashtext('registry.household'), hashtext(?))";
    static final String LAST_NUMBER = """
            SELECT coalesce(max(right(code, 4)::int), 0) FROM registry.household WHERE village_code = ?""";
    static final String INSERT = """
            INSERT INTO registry.household (county_code, id, code, village_code, head_name, people, workers, joined_on,
                                            split_from, synthetic)
            VALUES (access.county(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String RESIZE = "UPDATE registry.household SET people = ?, workers = ? WHERE id = ?";
    static final String LEAVE = "UPDATE registry.household SET left_on = ?, moved_to = ? WHERE id = ?";
    static final String PERSONS = "SELECT id FROM registry.person WHERE household_id = ? ORDER BY code";
    static final String STRANGERS = """
            SELECT s.id FROM unnest(:persons::uuid[]) AS s (id)
             WHERE NOT EXISTS (SELECT 1 FROM registry.person p
                                WHERE p.county_code = access.county() AND p.id = s.id AND p.household_id = :household)
             LIMIT 1""";
    static final String RECORD_PERSONS = """
            INSERT INTO registry.person_move (county_code, person_id, from_household, to_household, moved_on, author)
            SELECT access.county(), s.id, :origin, :fresh, :on, :author FROM unnest(:persons::uuid[]) AS s (id)""";
    static final String MOVE_PERSONS = """
            UPDATE registry.person SET household_id = :fresh
             WHERE county_code = access.county() AND household_id = :origin AND id = ANY (:persons::uuid[])""";
    static final String RECORD = """
            INSERT INTO registry.household_change (county_code, id, kind, household_id, new_household_id, changed_on,
                                                   people, workers, author)
            VALUES (access.county(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String HISTORY = """
            SELECT c.kind, o.code AS code, n.code AS new_code, c.changed_on, c.people, c.workers
              FROM registry.household_change c
              JOIN registry.household o ON o.county_code = c.county_code AND o.id = c.household_id
              JOIN registry.household n ON n.county_code = c.county_code AND n.id = c.new_household_id
             WHERE c.household_id = :household OR c.new_household_id = :household
             ORDER BY c.changed_on, n.code""";

    private static final int MOST_NUMBERS = 9_999;
    private final JdbcClient client;

    HouseholdTables(JdbcClient client) {
        this.client = client;
    }

    Optional<Household> byCode(String code) {
        return client.sql(BY_CODE).param(code).query(HouseholdTables::household).optional();
    }

    Optional<Household> find(UUID id) {
        return client.sql(FIND).param(id).query(HouseholdTables::household).optional();
    }

    Optional<Household> lock(UUID id) {
        return client.sql(LOCK).param(id).query(HouseholdTables::household).optional();
    }

    List<Household> ofVillage(String village) {
        return client.sql(OF_VILLAGE).param(village).query(HouseholdTables::household).list();
    }

    Map<String, Households.Count> counts(LocalDate day) {
        Map<String, Households.Count> counts = new LinkedHashMap<>();
        client.sql(COUNTS).param("day", day).query(row -> {
            counts.put(row.getString("village_code"),
                    new Households.Count(row.getInt("households"), row.getInt("people")));
        });
        return counts;
    }

    boolean isVillage(String code) {
        return client.sql(IS_VILLAGE).param(code).query(Long.class).single() == 1;
    }

    /** The next free household code of a village, held until the transaction ends. */
    String nextCode(String village) {
        client.sql(LOCK_NUMBERS).param(village).query((row, n) -> true).single();
        int number = client.sql(LAST_NUMBER).param(village).query(Integer.class).single() + 1;
        if (number > MOST_NUMBERS) {
            throw new Refused(RegistryRefusal.NUMBERS_USED_UP, village);
        }
        return village + "-" + "%04d".formatted(number);
    }

    void insert(Household household) {
        client.sql(INSERT)
                .params(household.id(), household.code(), household.village(), household.headName(), household.people(),
                        household.workers(), household.joinedOn(), household.splitFrom(), household.synthetic())
                .update();
    }

    void resize(UUID household, int people, int workers) {
        client.sql(RESIZE).params(people, workers, household).update();
    }

    void leave(UUID household, LocalDate on, UUID becomes) {
        client.sql(LEAVE).params(on, becomes, household).update();
    }

    List<UUID> persons(UUID household) {
        return client.sql(PERSONS).param(household).query((row, n) -> row.getObject("id", UUID.class)).list();
    }

    /** One of these who is not of the household. */
    Optional<UUID> strangers(UUID household, List<UUID> persons) {
        return client.sql(STRANGERS)
                .param("persons", texts(persons)).param("household", household)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    void movePersons(UUID origin, UUID fresh, List<UUID> persons, LocalDate on) {
        client.sql(RECORD_PERSONS)
                .param("origin", origin).param("fresh", fresh).param("on", on)
                .param("author", Scope.current().actor()).param("persons", texts(persons))
                .update();
        client.sql(MOVE_PERSONS)
                .param("origin", origin).param("fresh", fresh).param("persons", texts(persons))
                .update();
    }

    void record(String kind, Household origin, Household fresh, LocalDate on) {
        client.sql(RECORD)
                .params(Ids.next(), kind, origin.id(), fresh.id(), on, fresh.people(), fresh.workers(),
                        Scope.current().actor())
                .update();
    }

    List<Households.Change> history(UUID household) {
        return client.sql(HISTORY)
                .param("household", household)
                .query((row, n) -> new Households.Change(row.getString("kind"), row.getString("code"),
                        row.getString("new_code"), row.getObject("changed_on", LocalDate.class), row.getInt("people"),
                        row.getInt("workers")))
                .list();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Household household(ResultSet row, int n) throws SQLException {
        return new Household(row.getObject("id", UUID.class), row.getString("code"), row.getString("village_code"),
                row.getString("head_name"), row.getInt("people"), row.getInt("workers"),
                row.getObject("joined_on", LocalDate.class), row.getObject("left_on", LocalDate.class),
                row.getObject("split_from", UUID.class), row.getObject("moved_to", UUID.class),
                row.getBoolean("synthetic"));
    }
}
