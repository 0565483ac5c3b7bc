package org.liancun.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL by which people of a package come in and go out. */
@Component
class PersonStaging {
    static final String STAGING = """
            registry.staged_person (line, fresh_id, code, household_code, born_on, sex, phone_sealed, id_number_sealed)""";
    static final String NAME_STAGING = "registry.staged_person_name (line, code, kind, name, search_key, position)";
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
            INSERT INTO registry.person AS p (county_code, id, code, household_id, born_on, sex, phone_sealed,
                                              id_number_sealed, synthetic)
            SELECT access.county(), s.fresh_id, s.code, h.id, s.born_on, s.sex, s.phone_sealed, s.id_number_sealed, ?
              FROM registry.staged_person s
              JOIN registry.household h ON h.county_code = access.county() AND h.code = s.household_code
            ON CONFLICT (county_code, code) DO UPDATE
               SET household_id = excluded.household_id, born_on = excluded.born_on, sex = excluded.sex,
                   phone_sealed = excluded.phone_sealed, id_number_sealed = excluded.id_number_sealed,
                   synthetic = excluded.synthetic
             WHERE (p.household_id, p.born_on, p.sex, p.phone_sealed, p.id_number_sealed, p.synthetic)
                   IS DISTINCT FROM (excluded.household_id, excluded.born_on, excluded.sex, excluded.phone_sealed,
                                     excluded.id_number_sealed, excluded.synthetic)""";
    static final String DROP_NAMES = """
            DELETE FROM registry.person_name n
             USING registry.staged_person s
              JOIN registry.person p ON p.county_code = access.county() AND p.code = s.code
             WHERE n.county_code = access.county() AND n.person_id = p.id
               AND NOT EXISTS (SELECT 1 FROM registry.staged_person_name sn
                                WHERE sn.code = s.code AND sn.kind = n.kind AND sn.name = n.name)""";
    static final String SAVE_NAMES = """
            INSERT INTO registry.person_name AS n (county_code, person_id, kind, name, search_key, position)
            SELECT access.county(), p.id, sn.kind, sn.name, sn.search_key, sn.position
              FROM registry.staged_person_name sn
              JOIN registry.staged_person s ON s.line = sn.line
              JOIN registry.person p ON p.county_code = access.county() AND p.code = s.code
            ON CONFLICT (county_code, person_id, kind, name) DO UPDATE
               SET search_key = excluded.search_key, position = excluded.position
             WHERE (n.search_key, n.position) IS DISTINCT FROM (excluded.search_key, excluded.position)""";
    static final String CLEAR = "DELETE FROM registry.staged_person";
    static final String CLEAR_NAMES = "DELETE FROM registry.staged_person_name";

    static final String ALL = """
            SELECT p.code, h.code AS household_code, p.born_on, p.sex, p.phone_sealed, p.id_number_sealed,
                   n.zh, n.bo, n.id_name, n.others
              FROM registry.person p
              JOIN registry.household h ON h.county_code = p.county_code AND h.id = p.household_id
              LEFT JOIN (SELECT county_code, person_id, max(name) FILTER (WHERE kind = 'zh') AS zh,
                                max(name) FILTER (WHERE kind = 'bo') AS bo,
                                max(name) FILTER (WHERE kind = 'id') AS id_name,
                                string_agg(name, ';' ORDER BY position) FILTER (WHERE kind = 'other') AS others
                           FROM registry.person_name GROUP BY county_code, person_id) n
                ON n.county_code = p.county_code AND n.person_id = p.id
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

    /** Takes the names of a person, each with its place among those of its kind. */
    static final class NameSink {
        private final Copy.Sink sink;
        private final Map<String, Integer> positions = new HashMap<>();
        private long line;

        private NameSink(Copy.Sink sink) {
            this.sink = sink;
        }

        void name(Row row, String kind, String name) {
            if (row.line() != line) {
                line = row.line();
                positions.clear();
            }
            sink.number(line).text(row.text("code")).text(kind).text(name).text(Names.searchKey(name))
                    .number(positions.merge(kind, 1, Integer::sum)).end();
        }
    }

    void stageNames(Consumer<NameSink> names) {
        copy.into(NAME_STAGING, sink -> names.accept(new NameSink(sink)));
    }

    List<Finding> takeWithoutHousehold() {
        return Finding.all(client, TAKE_WITHOUT_HOUSEHOLD);
    }

    void save(boolean synthetic, LocalDate today) {
        client.sql(SAVE_MOVES).param("today", today).param("author", Scope.current().actor()).update();
        client.sql(SAVE).param(synthetic).update();
        client.sql(DROP_NAMES).update();
        client.sql(SAVE_NAMES).update();
        client.sql(CLEAR_NAMES).update();
        client.sql(CLEAR).update();
    }

    /** A person as it stands in a list, the numbers still sealed. */
    record Line(String code, String household, @Nullable String zh, @Nullable String bo, @Nullable String idName,
            @Nullable String others, @Nullable LocalDate bornOn, @Nullable String sex, byte @Nullable [] phone,
            byte @Nullable [] idNumber) {}

    /** By code. */
    void forEach(Consumer<Line> line) {
        client.sql(ALL).withFetchSize(ROWS_AT_ONCE).query(row -> {
            line.accept(new Line(row.getString("code"), row.getString("household_code"), row.getString("zh"),
                    row.getString("bo"), row.getString("id_name"), row.getString("others"),
                    row.getObject("born_on", LocalDate.class), row.getString("sex"), row.getBytes("phone_sealed"),
                    row.getBytes("id_number_sealed")));
        });
    }
}
