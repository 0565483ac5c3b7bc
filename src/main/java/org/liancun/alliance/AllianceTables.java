package org.liancun.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of alliances, memberships and pairs. */
@Component
class AllianceTables {
    private static final String COLUMNS = """
            SELECT a.code, a.name_zh, a.name_en, a.township_code, a.number, a.mode, a.lead_village, a.vehicle_id,
                   a.vehicle_code, a.starts_on, a.ends_on, a.document_id, a.synthetic
            """;
    static final String SELECT = COLUMNS + " FROM alliance.led('infinity') a ";
    static final String ALL = SELECT + " WHERE a.county_code = access.county() ORDER BY a.code";
    static final String BY_CODE = SELECT + " WHERE a.county_code = access.county() AND a.code = ?";
    static final String OF_VEHICLE = SELECT + " WHERE a.county_code = access.county() AND a.vehicle_id = ?";
    /** As they were founded, without what later adoptions changed of their leads. */
    static final String FOUNDED =
            COLUMNS + " FROM alliance.alliance a WHERE a.county_code = access.county() ORDER BY a.code";
    static final String OF_VILLAGE = COLUMNS + """
              FROM alliance.led(:day::date) a
              JOIN alliance.member m ON m.county_code = a.county_code AND m.alliance_code = a.code
             WHERE a.county_code = access.county() AND m.village_code = :village
               AND daterange(m.from_on, m.to_on) @> :day::date""";

    static final String MEMBERSHIPS = """
            SELECT alliance_code, village_code, from_on, to_on FROM alliance.member
             WHERE county_code = access.county() AND (:alliance::text IS NULL OR alliance_code = :alliance)
             ORDER BY alliance_code, village_code, from_on""";

    static final String PAIRS = """
            SELECT alliance_code, strong_village, weak_village, kind, from_on, to_on FROM alliance.pair
             WHERE county_code = access.county() AND (:alliance::text IS NULL OR alliance_code = :alliance)
             ORDER BY alliance_code, strong_village, weak_village, from_on""";

    static final String UPSERT = """
            INSERT INTO alliance.alliance (county_code, code, name_zh, name_en, township_code, number, mode,
                lead_village, vehicle_id, vehicle_code, starts_on, ends_on, document_id, synthetic)
            SELECT :county, n.*
              FROM unnest(:code::text[], :zh::text[], :en::text[], :township::text[], :number::int[], :mode::text[],
                          :lead::text[], :vehicle::uuid[], :vehicleCode::text[], :starts::date[], :ends::date[],
                          :document::uuid[], :synthetic::boolean[]) AS n
            ON CONFLICT (county_code, code) DO UPDATE
               SET name_zh = excluded.name_zh, name_en = excluded.name_en, mode = excluded.mode,
                   lead_village = excluded.lead_village, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                   document_id = excluded.document_id, synthetic = excluded.synthetic""";

    static final String UPSERT_MEMBERS = """
            INSERT INTO alliance.member (county_code, alliance_code, village_code, from_on, to_on)
            SELECT :county, n.*
              FROM unnest(:alliance::text[], :village::text[], :from::date[], :to::date[]) AS n
            ON CONFLICT (county_code, alliance_code, village_code, from_on) DO UPDATE SET to_on = excluded.to_on""";

    static final String UPSERT_PAIRS = """
            INSERT INTO alliance.pair (county_code, alliance_code, strong_village, weak_village, kind, from_on, to_on)
            SELECT :county, n.*
              FROM unnest(:alliance::text[], :strong::text[], :weak::text[], :kind::text[], :from::date[],
                          :to::date[]) AS n
            ON CONFLICT (county_code, alliance_code, strong_village, weak_village, from_on) DO UPDATE
               SET kind = excluded.kind, to_on = excluded.to_on""";

    static final String DOCUMENTS = """
            SELECT id, number FROM registry.v_document WHERE county_code = access.county()
               AND (id = ANY (:ids::uuid[]) OR number = ANY (:numbers::text[]))""";

    private final JdbcClient client;

    AllianceTables(JdbcClient client) {
        this.client = client;
    }

    List<Alliance> all() {
        return client.sql(ALL).query(AllianceTables::alliance).list();
    }

    List<Alliance> founded() {
        return client.sql(FOUNDED).query(AllianceTables::alliance).list();
    }

    Optional<Alliance> byCode(String code) {
        return client.sql(BY_CODE).param(code).query(AllianceTables::alliance).optional();
    }

    Optional<Alliance> ofVehicle(UUID organisation) {
        return client.sql(OF_VEHICLE).param(organisation).query(AllianceTables::alliance).optional();
    }

    Optional<Alliance> ofVillage(String village, LocalDate day) {
        return client.sql(OF_VILLAGE).param("village", village).param("day", day).query(AllianceTables::alliance).optional();
    }

    List<Membership> memberships() {
        return membershipsOf(null);
    }

    List<Membership> membershipsOf(@Nullable String alliance) {
        return client.sql(MEMBERSHIPS).param("alliance", alliance, java.sql.Types.VARCHAR)
                .query((row, n) -> new Membership(row.getString("alliance_code"), row.getString("village_code"),
                        row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)))
                .list();
    }

    List<Pair> pairsOf(@Nullable String alliance) {
        return client.sql(PAIRS).param("alliance", alliance, java.sql.Types.VARCHAR)
                .query((row, n) -> new Pair(row.getString("alliance_code"), row.getString("strong_village"),
                        row.getString("weak_village"), row.getString("kind"),
                        row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)))
                .list();
    }

    void upsert(List<Alliance> all) {
        client.sql(UPSERT)
                .param("county", Scope.current().county())
                .param("code", column(all, Alliance::code)).param("zh", column(all, Alliance::nameZh))
                .param("en", column(all, Alliance::nameEn)).param("township", column(all, Alliance::township))
                .param("number", column(all, Alliance::number)).param("mode", column(all, each -> each.mode().code()))
                .param("lead", column(all, Alliance::leadVillage)).param("vehicle", column(all, Alliance::vehicle))
                .param("vehicleCode", column(all, Alliance::vehicleCode))
                .param("starts", column(all, Alliance::startsOn)).param("ends", column(all, Alliance::endsOn))
                .param("document", column(all, Alliance::document))
                .param("synthetic", column(all, Alliance::synthetic))
                .update();
    }

    void upsertMembers(List<Membership> all) {
        client.sql(UPSERT_MEMBERS)
                .param("county", Scope.current().county())
                .param("alliance", column(all, Membership::alliance)).param("village", column(all, Membership::village))
                .param("from", column(all, Membership::fromOn)).param("to", column(all, Membership::toOn))
                .update();
    }

    void upsertPairs(List<Pair> all) {
        client.sql(UPSERT_PAIRS)
                .param("county", Scope.current().county())
                .param("alliance", column(all, Pair::alliance)).param("strong", column(all, Pair::strongVillage))
                .param("weak", column(all, Pair::weakVillage)).param("kind", column(all, Pair::kind))
                .param("from", column(all, Pair::fromOn)).param("to", column(all, Pair::toOn))
                .update();
    }

    /** Ids of documents and their numbers, for those cited by either. */
    List<DocumentNumber> documents(List<UUID> ids, List<String> numbers) {
        return client.sql(DOCUMENTS)
                .param("ids", ids.toArray(UUID[]::new)).param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> new DocumentNumber(row.getObject("id", UUID.class), row.getString("number")))
                .list();
    }

    record DocumentNumber(UUID id, String number) {}

    /** Array parameters as text: the statement casts them. */
    private static <T> @Nullable String[] column(List<T> all, Function<T, @Nullable Object> value) {
        return all.stream().map(value).map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new);
    }

    static Alliance alliance(ResultSet row, int n) throws SQLException {
        return new Alliance(row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("township_code"), row.getInt("number"), Mode.ofCode(row.getString("mode")),
                row.getString("lead_village"), row.getObject("vehicle_id", UUID.class), row.getString("vehicle_code"),
                row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
                row.getObject("document_id", UUID.class), row.getBoolean("synthetic"));
    }
}
