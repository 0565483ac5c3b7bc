package org.liancun.shares.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what is on record of villages' land and herds, for any number of villages with a statement for each kind. */
@Component
class LandTables {
    private static final String THERE = """
             AND EXISTS (SELECT 1 FROM unnest(:places::text[]) p WHERE starts_with(t.village_code, p))
            """;

    static final String APPROVED = """
            SELECT t.village_code, t.land, t.season, t.sheep_units_hundredths, t.from_on, t.until_on, t.document_id,
                   d.number AS paper, t.id
              FROM shares.capacity t
              LEFT JOIN registry.v_document d ON d.county_code = t.county_code AND d.id = t.document_id
             WHERE t.county_code = access.county()""" + THERE + " ORDER BY t.from_on, t.id";

    static final String GRASSLANDS = """
            SELECT t.village_code, t.land, t.kind, t.season, t.area_mu_hundredths, t.grazing_days, t.from_on, t.source, t.id
              FROM shares.grassland t WHERE t.county_code = access.county()""" + THERE + " ORDER BY t.from_on, t.id";

    static final String COUNTS = """
            SELECT t.village_code, t.counted_on, t.class, t.private_heads, t.document_id, d.number AS paper, t.id
              FROM shares.animal_count t
              LEFT JOIN registry.v_document d ON d.county_code = t.county_code AND d.id = t.document_id
             WHERE t.county_code = access.county()""" + THERE + " ORDER BY t.counted_on, t.id";

    static final String CHANGES = """
            SELECT t.village_code, t.changed_on, t.class, t.heads, t.reason, t.approved_by, t.set_by
              FROM shares.animal_change t WHERE t.county_code = access.county()""" + THERE + " ORDER BY t.changed_on, t.id";

    static final String POOLED = """
            SELECT village_code, pooled_on, unit, heads FROM shares.pooled_heads(:places::text[])""";

    static final String VILLAGES = """
            SELECT code FROM registry.v_village v
             WHERE v.county_code = access.county()
               AND EXISTS (SELECT 1 FROM unnest(:places::text[]) p WHERE starts_with(v.code, p))
             ORDER BY code""";

    private final JdbcClient client;

    LandTables(JdbcClient client) {
        this.client = client;
    }

    /** By village code, each village of the places. */
    Map<String, Land> read(Collection<String> places) {
        Map<String, Land> lands = new java.util.TreeMap<>();
        query(VILLAGES, places, row -> lands.put(row.getString("code"), empty(row.getString("code"))));
        query(APPROVED, places, row -> of(lands, row).approved().add(new Land.Approved(row.getString("land"),
                Season.of(row.getString("season")).orElseThrow(), row.getLong("sheep_units_hundredths"),
                day(row, "from_on"), row.getObject("until_on", LocalDate.class), row.getObject("document_id", UUID.class),
                String.valueOf(row.getString("paper")), row.getLong("id"))));
        query(GRASSLANDS, places, row -> of(lands, row).grasslands().add(new Land.Grassland(row.getString("land"),
                row.getString("kind"), Season.of(row.getString("season")).orElseThrow(),
                row.getLong("area_mu_hundredths"), row.getInt("grazing_days"), day(row, "from_on"),
                row.getString("source"), row.getLong("id"))));
        query(COUNTS, places, row -> of(lands, row).counts().add(new Land.Count(day(row, "counted_on"),
                row.getString("class"), row.getLong("private_heads"), row.getObject("document_id", UUID.class),
                String.valueOf(row.getString("paper")), row.getLong("id"))));
        query(CHANGES, places, row -> of(lands, row).changes().add(new Land.Change(day(row, "changed_on"),
                row.getString("class"), row.getLong("heads"), row.getString("reason"), row.getString("approved_by"),
                row.getString("set_by"))));
        query(POOLED, places, row -> of(lands, row).pooled().add(new Land.Pooled(day(row, "pooled_on"),
                row.getString("unit"), row.getLong("heads"))));
        return lands;
    }

    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, Collection<String> places, Taking taking) {
        client.sql(sql).param("places", places.toArray(String[]::new)).query(row -> {
            taking.take(row);
        });
    }

    private static Land of(Map<String, Land> lands, ResultSet row) throws SQLException {
        return lands.computeIfAbsent(row.getString("village_code"), LandTables::empty);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Land empty(String village) {
        return new Land(village, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>());
    }
}
