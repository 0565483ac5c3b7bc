package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of people. */
@Component
class PersonTables {
    static final String SELECT = """
            SELECT p.id, p.code, p.household_id, h.code AS household_code, p.born_on, p.sex, p.synthetic,
                   n.zh, n.bo, n.id_name, n.others
              FROM registry.person p
              JOIN registry.household h ON h.county_code = p.county_code AND h.id = p.household_id
             CROSS JOIN LATERAL (
                   SELECT max(name) FILTER (WHERE kind = 'zh') AS zh, max(name) FILTER (WHERE kind = 'bo') AS bo,
                          max(name) FILTER (WHERE kind = 'id') AS id_name,
                          array_agg(name ORDER BY position) FILTER (WHERE kind = 'other') AS others
                     FROM registry.person_name n
                    WHERE n.county_code = p.county_code AND n.person_id = p.id) n
            """;
    static final String OF_HOUSEHOLD = SELECT + " WHERE p.household_id = ? ORDER BY p.code";
    static final String SEARCH = SELECT + """
             WHERE h.village_code = :village
               AND EXISTS (SELECT 1 FROM registry.person_name s
                            WHERE s.county_code = p.county_code AND s.person_id = p.id
                              AND starts_with(s.search_key, :key))
             ORDER BY p.code LIMIT 50""";
    static final String SEALED = "SELECT code, phone_sealed, id_number_sealed FROM registry.person WHERE id = ?";

    private final JdbcClient client;

    PersonTables(JdbcClient client) {
        this.client = client;
    }

    List<Person> ofHousehold(UUID household) {
        return client.sql(OF_HOUSEHOLD).param(household).query(PersonTables::person).list();
    }

    List<Person> search(String village, String key) {
        return client.sql(SEARCH).param("village", village).param("key", key).query(PersonTables::person).list();
    }

    /** A person's numbers, still sealed. */
    record Sealed(String code, byte @Nullable [] phone, byte @Nullable [] idNumber) {}

    Optional<Sealed> sealed(UUID person) {
        return client.sql(SEALED).param(person)
                .query((row, n) -> new Sealed(row.getString("code"), row.getBytes("phone_sealed"),
                        row.getBytes("id_number_sealed")))
                .optional();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(row.getObject("id", UUID.class), row.getString("code"),
                row.getObject("household_id", UUID.class), row.getString("household_code"), text(row, "zh"),
                text(row, "bo"), text(row, "id_name"),
                row.getArray("others") == null ? List.of() : List.of((String[]) row.getArray("others").getArray()),
                row.getObject("born_on", LocalDate.class), text(row, "sex"), row.getBoolean("synthetic"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
