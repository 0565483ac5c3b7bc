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
            SELECT p.id, p.code, p.household_id, h.code AS household_code, p.name_zh, p.name_bo, p.id_name,
                   p.also_known_as, p.born_on, p.sex, p.synthetic
              FROM registry.person p
              JOIN registry.household h ON h.county_code = p.county_code AND h.id = p.household_id
            """;
    static final String OF_HOUSEHOLD = SELECT + " WHERE p.household_id = ? ORDER BY p.code";
    static final String SEARCH = SELECT + """
             WHERE h.village_code = :village
               AND EXISTS (SELECT 1 FROM unnest(p.search_keys) AS s (key) WHERE starts_with(s.key, :key))
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
                row.getObject("household_id", UUID.class), row.getString("household_code"), row.getString("name_zh"),
                row.getString("name_bo"), row.getString("id_name"), PersonPart.split(row.getString("also_known_as")),
                row.getObject("born_on", LocalDate.class), Objects.requireNonNullElse(row.getString("sex"), ""), row.getBoolean("synthetic"));
    }
}
