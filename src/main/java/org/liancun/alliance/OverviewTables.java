package org.liancun.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.liancun.alliance.AllianceOverview.Line;
import org.liancun.alliance.AllianceOverview.Member;
import org.liancun.alliance.AllianceOverview.Name;
import org.liancun.alliance.AllianceOverview.NamedPair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of alliances as people read them. */
@Component
class OverviewTables {
    static final String LINES = """
            SELECT a.code, a.name_zh, a.name_en, a.township_code, a.number, a.mode, a.lead_village, a.vehicle_id,
                   a.vehicle_code, a.starts_on, a.ends_on, a.document_id, a.synthetic,
                   t.name_zh AS township_zh, t.name_en AS township_en,
                   l.code AS lead_code, l.name_zh AS lead_zh, l.name_en AS lead_en,
                   lt.name_zh AS lead_township_zh, lt.name_en AS lead_township_en,
                   (SELECT count(*) FROM alliance.member m
                     WHERE m.county_code = a.county_code AND m.alliance_code = a.code
                       AND daterange(m.from_on, m.to_on) @> :day::date) AS villages,
                   (SELECT count(*) FROM alliance.pair p
                     WHERE p.county_code = a.county_code AND p.alliance_code = a.code
                       AND daterange(p.from_on, p.to_on) @> :day::date) AS pairs
              FROM alliance.led(:day::date) a
              JOIN registry.v_place t ON t.county_code = a.county_code AND t.code = a.township_code
              JOIN registry.v_place l ON l.county_code = a.county_code AND l.code = a.lead_village
              JOIN registry.v_place lt ON lt.county_code = l.county_code AND lt.code = l.parent_code
             WHERE a.county_code = access.county() AND daterange(a.starts_on, a.ends_on) @> :day::date
               AND (starts_with(a.code, :place) OR EXISTS (
                    SELECT 1 FROM alliance.member m
                     WHERE m.county_code = a.county_code AND m.alliance_code = a.code
                       AND starts_with(m.village_code, :place) AND daterange(m.from_on, m.to_on) @> :day::date))
             ORDER BY a.code""";

    static final String MEMBERS = """
            SELECT v.code, v.name_zh, v.name_en, t.name_zh AS township_zh, t.name_en AS township_en, m.from_on, m.to_on,
                   m.village_code = a.lead_village AS lead,
                   coalesce((SELECT p.strong FROM registry.v_village_profile p
                              WHERE p.county_code = m.county_code AND p.village_code = m.village_code
                              ORDER BY p.year DESC LIMIT 1), false) AS strong
              FROM alliance.member m
              JOIN alliance.led(:day::date) a ON a.county_code = m.county_code AND a.code = m.alliance_code
              JOIN registry.v_place v ON v.county_code = m.county_code AND v.code = m.village_code
              JOIN registry.v_place t ON t.county_code = v.county_code AND t.code = v.parent_code
             WHERE m.county_code = access.county() AND m.alliance_code = :alliance
             ORDER BY lead DESC, m.village_code, m.from_on""";

    static final String PAIRS = """
            SELECT s.code AS strong_code, s.name_zh AS strong_zh, s.name_en AS strong_en,
                   st.name_zh AS strong_township_zh, st.name_en AS strong_township_en,
                   w.code AS weak_code, w.name_zh AS weak_zh, w.name_en AS weak_en,
                   wt.name_zh AS weak_township_zh, wt.name_en AS weak_township_en, p.kind, p.from_on, p.to_on
              FROM alliance.pair p
              JOIN registry.v_place s ON s.county_code = p.county_code AND s.code = p.strong_village
              JOIN registry.v_place st ON st.county_code = s.county_code AND st.code = s.parent_code
              JOIN registry.v_place w ON w.county_code = p.county_code AND w.code = p.weak_village
              JOIN registry.v_place wt ON wt.county_code = w.county_code AND wt.code = w.parent_code
             WHERE p.county_code = access.county() AND p.alliance_code = ?
             ORDER BY p.from_on, p.strong_village, p.weak_village""";

    private final JdbcClient client;

    OverviewTables(JdbcClient client) {
        this.client = client;
    }

    List<Line> lines(LocalDate day, String place) {
        return client.sql(LINES).param("day", day).param("place", place)
                .query((row, n) -> new Line(AllianceTables.alliance(row, n), row.getString("township_zh"),
                        row.getString("township_en"), name(row, "lead_", "lead_township_"), row.getInt("villages"),
                        row.getInt("pairs"), Map.of()))
                .list();
    }

    List<Member> members(String alliance, LocalDate day) {
        return client.sql(MEMBERS).param("alliance", alliance).param("day", day)
                .query((row, n) -> new Member(new Name(row.getString("code"), row.getString("name_zh"),
                        row.getString("name_en"), row.getString("township_zh"), row.getString("township_en")),
                        row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class),
                        row.getBoolean("lead"), row.getBoolean("strong")))
                .list();
    }

    List<NamedPair> pairs(String alliance) {
        return client.sql(PAIRS).param(alliance)
                .query((row, n) -> new NamedPair(name(row, "strong_", "strong_township_"),
                        name(row, "weak_", "weak_township_"), row.getString("kind"),
                        row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)))
                .list();
    }

    private static Name name(ResultSet row, String place, String township) throws SQLException {
        return new Name(row.getString(place + "code"), row.getString(place + "zh"), row.getString(place + "en"),
                row.getString(township + "zh"), row.getString(township + "en"));
    }
}
