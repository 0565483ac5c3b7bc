package org.liancun.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.alliance.ReadinessGround.Position;
import org.liancun.alliance.ReadinessGround.Profile;
import org.liancun.alliance.ReadinessGround.Village;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what readiness is computed from. */
@Component
class ReadinessTables {
    /** Profiles of one year for all: the newest that has any by then, so that incomes are those of one year. */
    static final String VILLAGES = """
            SELECT v.code, v.name_zh, v.township_code, (v.lon * 1000000)::int AS lon_micro,
                   (v.lat * 1000000)::int AS lat_micro, p.year, p.people, p.income_fen, p.industries, p.road_access,
                   p.synthetic
              FROM registry.v_village v
              LEFT JOIN registry.v_village_profile p
                     ON p.county_code = v.county_code AND p.village_code = v.code
                    AND p.year = (SELECT max(n.year) FROM registry.v_village_profile n
                                   WHERE n.county_code = access.county() AND n.year <= :year)
             WHERE v.county_code = access.county()
             ORDER BY v.code""";

    static final String SEAT = """
            SELECT (lon * 1000000)::int AS lon_micro, (lat * 1000000)::int AS lat_micro FROM registry.v_place
             WHERE county_code = access.county() AND code = access.county() AND lon IS NOT NULL AND lat IS NOT NULL""";

    /** The newest first; of several questions of a day, the one with the most answers. */
    static final String SURVEYS = """
            SELECT township_code, asked_on, question, answers, in_favour, synthetic FROM alliance.survey
             WHERE county_code = access.county()
             ORDER BY township_code, asked_on DESC, answers DESC, question""";

    static final String ADD_SURVEYS = """
            INSERT INTO alliance.survey (county_code, township_code, asked_on, question, answers, in_favour, synthetic)
            SELECT access.county(), n.*
              FROM unnest(:township::text[], :asked::date[], :question::text[], :answers::int[], :favour::int[],
                          :synthetic::boolean[]) AS n""";

    static final String WEIGHTS = """
            SELECT from_on, transport_parts, industry_parts, support_parts, document_id, synthetic
              FROM alliance.readiness_weight
             WHERE county_code = access.county()
             ORDER BY from_on DESC""";

    static final String ADD_WEIGHTS = """
            INSERT INTO alliance.readiness_weight (county_code, from_on, transport_parts, industry_parts, support_parts,
                                                   document_id, author, synthetic)
            VALUES (access.county(), :from, :transport, :industry, :support, :document, :author, :synthetic)""";

    private final JdbcClient client;

    ReadinessTables(JdbcClient client) {
        this.client = client;
    }

    List<Village> villages(int year) {
        return client.sql(VILLAGES).param("year", year).query(ReadinessTables::village).list();
    }

    Optional<Position> seat() {
        return client.sql(SEAT).query((row, n) -> new Position(row.getInt("lon_micro"), row.getInt("lat_micro")))
                .optional();
    }

    /** All that ever were, by township with the newest first. */
    List<Survey> surveys() {
        return client.sql(SURVEYS)
                .query((row, n) -> new Survey(row.getString("township_code"),
                        row.getObject("asked_on", LocalDate.class), row.getString("question"), row.getInt("answers"),
                        row.getInt("in_favour"), row.getBoolean("synthetic")))
                .list();
    }

    void addSurveys(List<Survey> surveys) {
        client.sql(ADD_SURVEYS)
                .param("township", StageTables.column(surveys, Survey::township))
                .param("asked", StageTables.column(surveys, Survey::askedOn))
                .param("question", StageTables.column(surveys, Survey::question))
                .param("answers", StageTables.column(surveys, Survey::answers))
                .param("favour", StageTables.column(surveys, Survey::inFavour))
                .param("synthetic", StageTables.column(surveys, Survey::synthetic))
                .update();
    }

    /** Newest first. */
    List<ReadinessWeights> weights() {
        return client.sql(WEIGHTS)
                .query((row, n) -> new ReadinessWeights(row.getInt("transport_parts"), row.getInt("industry_parts"),
                        row.getInt("support_parts"), row.getObject("from_on", LocalDate.class),
                        row.getObject("document_id", UUID.class), row.getBoolean("synthetic")))
                .list();
    }

    /** A handful in a decade: one after the other. */
    void addWeights(ReadinessWeights weights) {
        client.sql(ADD_WEIGHTS)
                .param("from", weights.fromOn()).param("transport", weights.transport())
                .param("industry", weights.industry()).param("support", weights.support())
                .param("document", weights.document()).param("author", Scope.current().actor())
                .param("synthetic", weights.synthetic())
                .update();
    }

    private static Village village(ResultSet row, int n) throws SQLException {
        Integer lon = row.getObject("lon_micro", Integer.class);
        Integer lat = row.getObject("lat_micro", Integer.class);
        return new Village(row.getString("code"), row.getString("name_zh"), row.getString("township_code"),
                lon == null || lat == null ? null : new Position(lon, lat), profile(row));
    }

    private static @Nullable Profile profile(ResultSet row) throws SQLException {
        Integer year = row.getObject("year", Integer.class);
        return year == null ? null : new Profile(year, row.getInt("people"), row.getLong("income_fen"),
                row.getString("industries"), row.getString("road_access"), row.getBoolean("synthetic"));
    }
}
