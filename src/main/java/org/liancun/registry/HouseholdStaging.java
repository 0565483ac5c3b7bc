package org.liancun.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL by which households of a package come in and go out. */
@Component
class HouseholdStaging {
    static final String STAGING = """
            registry.staged_household (line, fresh_id, code, village_code, head_name, people, workers, joined_on, left_on,
                                       split_from, moved_to)""";
    static final String TAKE_WITHOUT_VILLAGE = """
            WITH stray AS (
                DELETE FROM registry.staged_household s
                 WHERE NOT EXISTS (SELECT 1 FROM registry.v_village v
                                    WHERE v.county_code = access.county() AND v.code = s.village_code)
                RETURNING s.line, s.village_code AS value)
            SELECT line, value FROM stray ORDER BY line""";
    static final String SAVE = """
            INSERT INTO registry.household AS h (county_code, id, code, village_code, head_name, people, workers,
                                                 joined_on, left_on, synthetic)
            SELECT access.county(), fresh_id, code, village_code, head_name, people, workers, joined_on, left_on, ?
              FROM registry.staged_household
            ON CONFLICT (county_code, code) DO UPDATE
               SET head_name = excluded.head_name, people = excluded.people, workers = excluded.workers,
                   joined_on = excluded.joined_on, left_on = excluded.left_on, synthetic = excluded.synthetic
             WHERE (h.head_name, h.people, h.workers, h.joined_on, h.left_on, h.synthetic)
                   IS DISTINCT FROM (excluded.head_name, excluded.people, excluded.workers, excluded.joined_on,
                                     excluded.left_on, excluded.synthetic)""";
    static final String WITHOUT_ORIGIN = """
            SELECT s.line, s.split_from AS value
              FROM registry.staged_household s
             WHERE s.split_from IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM registry.household h
                                WHERE h.county_code = access.county() AND h.code = s.split_from)
             ORDER BY s.line""";
    static final String WITHOUT_TARGET = WITHOUT_ORIGIN.replace("split_from", "moved_to");

    static final String LINK = """
            UPDATE registry.household h SET split_from = o.id, moved_to = t.id
              FROM registry.staged_household s
              LEFT JOIN registry.household o ON o.county_code = access.county() AND o.code = s.split_from
              LEFT JOIN registry.household t ON t.county_code = access.county() AND t.code = s.moved_to
             WHERE h.county_code = access.county() AND h.code = s.code
               AND (s.split_from IS NOT NULL OR s.moved_to IS NOT NULL OR h.split_from IS NOT NULL
                    OR h.moved_to IS NOT NULL)
               AND (h.split_from, h.moved_to) IS DISTINCT FROM (o.id, t.id)""";
    static final String SPLIT_BEFORE_JOINING = """
            SELECT s.line, s.split_from AS value
              FROM registry.staged_household s
              JOIN registry.household o ON o.county_code = access.county() AND o.code = s.split_from
             WHERE o.joined_on >= s.joined_on OR o.left_on < s.joined_on
             ORDER BY s.line""";
    static final String MOVED_BEFORE_LEAVING = """
            SELECT s.line, s.moved_to AS value
              FROM registry.staged_household s
              JOIN registry.household t ON t.county_code = access.county() AND t.code = s.moved_to
             WHERE t.joined_on IS NULL OR t.joined_on < s.left_on
             ORDER BY s.line""";
    static final String CLEAR = "DELETE FROM registry.staged_household";

    static final String ALL = """
            SELECT h.code, h.village_code, h.head_name, h.people, h.workers, h.joined_on, h.left_on,
                   o.code AS split_from, t.code AS moved_to
              FROM registry.household h
              LEFT JOIN registry.household o ON o.county_code = h.county_code AND o.id = h.split_from
              LEFT JOIN registry.household t ON t.county_code = h.county_code AND t.id = h.moved_to
             ORDER BY h.code""";

    private static final int ROWS_AT_ONCE = 5_000;
    private final JdbcClient client;
    private final Copy copy;

    HouseholdStaging(JdbcClient client, Copy copy) {
        this.client = client;
        this.copy = copy;
    }

    void stage(Consumer<Copy.Sink> rows) {
        copy.into(STAGING, rows);
    }

    List<Finding> takeWithoutVillage() {
        return Finding.all(client, TAKE_WITHOUT_VILLAGE);
    }

    void save(boolean synthetic) {
        copy.analyze("registry.household", client.sql(SAVE).param(synthetic).update());
    }

    List<Finding> withoutOrigin() {
        return Finding.all(client, WITHOUT_ORIGIN);
    }

    List<Finding> withoutTarget() {
        return Finding.all(client, WITHOUT_TARGET);
    }

    void link() {
        client.sql(LINK).update();
    }

    List<Finding> splitBeforeJoining() {
        return Finding.all(client, SPLIT_BEFORE_JOINING);
    }

    List<Finding> movedBeforeLeaving() {
        return Finding.all(client, MOVED_BEFORE_LEAVING);
    }

    void clear() {
        client.sql(CLEAR).update();
    }

    /** A household as it stands in a list, its relations by code. */
    record Line(String code, String village, String headName, int people, int workers, @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn, @Nullable String splitFrom, @Nullable String movedTo) {}

    /** By code. */
    void forEach(Consumer<Line> line) {
        client.sql(ALL).withFetchSize(ROWS_AT_ONCE).query(row -> {
            line.accept(new Line(row.getString("code"), row.getString("village_code"), row.getString("head_name"),
                    row.getInt("people"), row.getInt("workers"), row.getObject("joined_on", LocalDate.class),
                    row.getObject("left_on", LocalDate.class), row.getString("split_from"),
                    row.getString("moved_to")));
        });
    }
}
