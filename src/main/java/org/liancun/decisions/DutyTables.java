package org.liancun.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what must be public: organisations, and the notices that count. */
@Component
class DutyTables {
    static final String BOUND = """
            SELECT place_code, code AS organisation_code, name_zh, name_en, kind, legal_form
              FROM registry.v_organisation
             WHERE county_code = access.county() AND kind IN ('collective', 'vehicle') AND closed_on IS NULL
               AND starts_with(place_code, ?)
             ORDER BY place_code, code""";
    static final String TOLD = """
            SELECT organisation_code, id, topic, about_from, about_until, from_on
              FROM decisions.v_notice
             WHERE county_code = access.county() AND starts_with(place_code, ?) AND from_on >= ?
               AND topic IN ('finances', 'annual_report', 'distribution_plan', 'result')""";

    private final JdbcClient client;

    DutyTables(JdbcClient client) {
        this.client = client;
    }

    /** An organisation that may be bound. */
    record Bound(Notice.Place place, LegalKind kind) {}

    /** A notice that counts, and whose it is. */
    record Row(String organisation, DutyRules.Told told) {}

    List<Bound> bound(String place) {
        return client.sql(BOUND).param(place)
                .query((row, n) -> new Bound(NoticeTables.place(row),
                        LegalKind.of(row.getString("kind"), row.getString("legal_form"))))
                .list();
    }

    List<Row> told(String place, LocalDate since) {
        return client.sql(TOLD).params(place, since).query(DutyTables::row).list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        LocalDate from = row.getObject("about_from", LocalDate.class);
        return new Row(row.getString("organisation_code"), new DutyRules.Told(row.getObject("id", UUID.class),
                Topic.find(row.getString("topic")).orElseThrow(),
                from == null ? null : new Period(from, row.getObject("about_until", LocalDate.class)),
                row.getObject("from_on", LocalDate.class)));
    }
}
