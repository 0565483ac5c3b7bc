package org.liancun.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases of figures and their withdrawals: rows that are only ever added. */
@Component
class ReleaseTables {
    /** Of the year, or for year 0 of the last one that has any. */
    static final String NEWEST = """
            SELECT r.id, r.year, r.released_by, r.released_at
              FROM insight.release r
             WHERE r.county_code = access.county() AND :year IN (0, r.year)
               AND NOT EXISTS (SELECT 1 FROM insight.release n
                                 JOIN insight.withdrawal w ON w.county_code = n.county_code AND w.release_id = n.id
                                WHERE n.county_code = r.county_code AND n.year = r.year AND n.id >= r.id)
             ORDER BY r.year DESC, r.id DESC
             LIMIT 1""";

    static final String FIGURES = """
            SELECT f.key, f.alliance_code, f.value, f.previous
              FROM insight.released_figure f
             WHERE f.county_code = access.county() AND f.release_id = :release
             ORDER BY f.no""";

    static final String RELEASE = """
            INSERT INTO insight.release (county_code, id, year, released_by, released_at) VALUES (?, ?, ?, ?, ?)""";

    static final String FIGURE = """
            INSERT INTO insight.released_figure (county_code, release_id, no, key, alliance_code, value, previous)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    static final String WITHDRAW = """
            INSERT INTO insight.withdrawal (county_code, release_id, withdrawn_by, withdrawn_at)
            SELECT county_code, id, :by, :at FROM (
            """ + NEWEST.replace("SELECT r.id,", "SELECT r.county_code, r.id,") + ") newest";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final FigureTables alliances;

    ReleaseTables(JdbcClient client, JdbcTemplate jdbc, FigureTables alliances) {
        this.client = client;
        this.jdbc = jdbc;
        this.alliances = alliances;
    }

    void insert(Release release, String county) {
        jdbc.update(RELEASE, county, release.id(), release.year().value(), release.by(), at(release.at()));
        List<Object[]> rows = IntStream.range(0, release.figures().size())
                .mapToObj(no -> row(county, release.id(), no, release.figures().get(no)))
                .toList();
        jdbc.batchUpdate(FIGURE, rows);
    }

    int withdraw(FiscalYear year, Scope scope, Instant at) {
        return client.sql(WITHDRAW)
                .param("year", year.value()).param("by", scope.actor()).param("at", at(at))
                .update();
    }

    Optional<Release> newest(int year, String county) {
        return client.sql(NEWEST)
                .param("year", year)
                .query((rows, n) -> new Release(rows.getObject("id", UUID.class), new FiscalYear(rows.getInt("year")),
                        rows.getString("released_by"), rows.getObject("released_at", OffsetDateTime.class).toInstant(),
                        List.of()))
                .optional()
                .map(head -> new Release(head.id(), head.year(), head.by(), head.at(), figures(head, county)));
    }

    private List<Figure> figures(Release head, String county) {
        Map<String, Alliance> known = alliances.extent(county, head.year()).alliances().stream()
                .collect(Collectors.toMap(Alliance::code, Function.identity()));
        return client.sql(FIGURES)
                .param("release", head.id())
                .query((rows, n) -> figure(rows, head.year(), county, known))
                .list();
    }

    private static Figure figure(ResultSet rows, FiscalYear year, String county, Map<String, Alliance> known)
            throws SQLException {
        String alliance = rows.getString("alliance_code");
        FigureKey key = FigureKey.ofCode(rows.getString("key")).orElseThrow();
        return new Figure(new FigureQuestion(key, year, county, alliance),
                alliance == null ? null : known.get(alliance), rows.getLong("value"),
                rows.getObject("previous", Long.class));
    }

    private static Object[] row(String county, UUID release, int no, Figure figure) {
        return new Object[] {county, release, no, figure.key().code(), figure.question().alliance(), figure.value(),
            figure.previous()};
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
