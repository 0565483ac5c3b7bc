package org.liancun.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL by which people of a package come in and go out. */
@Component
class PersonStaging {
    static final String STAGING = """
            registry.staged_person (line, fresh_id, code, household_code, name_zh, name_bo, id_name, also_known_as,
                                    search_keys, born_on, sex, phone_sealed, id_number_sealed)""";
    static final String TAKE_WITHOUT_HOUSEHOLD = """
            WITH stray AS (
                DELETE FROM registry.staged_person s
                 WHERE NOT EXISTS (SELECT 1 FROM registry.household h
                                    WHERE h.county_code = access.county() AND h.code = s.household_code)
                RETURNING s.line, s.household_code AS value)
            SELECT line, value FROM stray ORDER BY line""";

    /** Who stands in another household than before has moved: history is kept. */
    static final String SAVE_MOVES = """
            INSERT INTO registry.person_move (county_code, person_id, from_household, to_household, moved_on, author)
            SELECT p.county_code, p.id, p.household_id, h.id, :today, :author
              FROM registry.staged_person s
              JOIN registry.person p ON p.county_code = access.county() AND p.code = s.code
              JOIN registry.household h ON h.county_code = access.county() AND h.code = s.household_code
             WHERE p.household_id <> h.id""";
    static final String SAVE = """
            INSERT INTO registry.person AS p (county_code, id, code, household_id, name_zh, name_bo, id_name,
                also_known_as, search_keys, born_on, sex, phone_sealed, id_number_sealed, synthetic)
            SELECT access.county(), s.fresh_id, s.code, h.id, s.name_zh, s.name_bo, s.id_name, s.also_known_as,
                   s.search_keys, s.born_on, s.sex, s.phone_sealed, s.id_number_sealed, ?
              FROM registry.staged_person s
              JOIN registry.household h ON h.county_code = access.county() AND h.code = s.household_code
            ON CONFLICT (county_code, code) DO UPDATE
               SET household_id = excluded.household_id, name_zh = excluded.name_zh, name_bo = excluded.name_bo,
                   id_name = excluded.id_name, also_known_as = excluded.also_known_as,
                   search_keys = excluded.search_keys, born_on = excluded.born_on, sex = excluded.sex,
                   phone_sealed = excluded.phone_sealed, id_number_sealed = excluded.id_number_sealed,
                   synthetic = excluded.synthetic
             WHERE (p.household_id, p.name_zh, p.name_bo, p.id_name, p.also_known_as, p.search_keys, p.born_on, p.sex,
                    p.phone_sealed, p.id_number_sealed, p.synthetic)
                   IS DISTINCT FROM
                   (excluded.household_id, excluded.name_zh, excluded.name_bo, excluded.id_name,
                    excluded.also_known_as, excluded.search_keys, excluded.born_on, excluded.sex,
                    excluded.phone_sealed, excluded.id_number_sealed, excluded.synthetic)""";
    static final String CLEAR = "DELETE FROM registry.staged_person";

    static final String ALL = """
            SELECT p.code, h.code AS household_code, p.name_zh, p.name_bo, p.id_name, p.also_known_as, p.born_on, p.sex,
                   p.phone_sealed, p.id_number_sealed
              FROM registry.person p
              JOIN registry.household h ON h.county_code = p.county_code AND h.id = p.household_id
             ORDER BY p.code""";

    private static final int ROWS_AT_ONCE = 5_000;
    private final JdbcClient client;
    private final Copy copy;

    PersonStaging(JdbcClient client, Copy copy) {
        this.client = client;
        this.copy = copy;
    }

    void stage(Consumer<Copy.Sink> rows) {
        copy.into(STAGING, rows);
    }

    List<Finding> takeWithoutHousehold() {
        return Finding.all(client, TAKE_WITHOUT_HOUSEHOLD);
    }

    void save(boolean synthetic, LocalDate today) {
        client.sql(SAVE_MOVES).param("today", today).param("author", Scope.current().actor()).update();
        client.sql(SAVE).param(synthetic).update();
        client.sql(CLEAR).update();
    }

    /** A person as it stands in a list, the numbers still sealed. */
    record Line(String code, String household, String zh, String bo, String idName, String others, @Nullable LocalDate bornOn,
            @Nullable String sex, byte @Nullable [] phone, byte @Nullable [] idNumber) {}

    /** By code. */
    void forEach(Consumer<Line> line) {
        client.sql(ALL).withFetchSize(ROWS_AT_ONCE).query(row -> {
            line.accept(new Line(row.getString("code"), row.getString("household_code"),
                    row.getString("name_zh"), row.getString("name_bo"), row.getString("id_name"),
                    row.getString("also_known_as"),
                    row.getObject("born_on", LocalDate.class), row.getString("sex"), row.getBytes("phone_sealed"),
                    row.getBytes("id_number_sealed")));
        });
    }
}
