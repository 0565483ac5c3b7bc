package org.liancun.shares.members;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.shares.members.MemberRegime.Kind;
import org.liancun.shares.members.MemberRegime.OwnPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of membership: regimes over time, and members by household. */
@Component
class MemberTables {
    static final String REGIMES = """
            SELECT village_code, valid_from, regime, adjusted_on, collective_kind, collective_amount, source, document_id
              FROM shares.member_regime
             WHERE county_code = access.county() AND village_code = ANY (?::text[]) ORDER BY village_code, valid_from""";

    static final String ALL_REGIMES = """
            SELECT r.village_code, r.valid_from, r.regime, r.adjusted_on, r.collective_kind, r.collective_amount, r.source,
                   r.document_id, d.number AS document
              FROM shares.member_regime r
              LEFT JOIN registry.v_document d ON d.county_code = r.county_code AND d.id = r.document_id
             WHERE r.county_code = access.county() ORDER BY r.village_code, r.valid_from""";

    static final String ADD_REGIME = """
            INSERT INTO shares.member_regime (county_code, village_code, valid_from, regime, adjusted_on, collective_kind,
                                              collective_amount, source, document_id)
            VALUES (?, ?, ?, ?, ?::text[]::date[], ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    static final String LISTS = """
            SELECT counted_on, count(*) AS households, sum(members) AS members, min(document_id::text)::uuid AS document_id
              FROM shares.member_list WHERE county_code = access.county() AND village_code = ?
             GROUP BY counted_on ORDER BY counted_on""";

    private static final String ROWS = """
            SELECT l.village_code, l.counted_on, h.code AS household, l.members, d.number AS document
              FROM shares.member_list l
              JOIN registry.v_household h ON h.county_code = l.county_code AND h.id = l.household_id
              LEFT JOIN registry.v_document d ON d.county_code = l.county_code AND d.id = l.document_id
             WHERE l.county_code = access.county()
            """;
    static final String OF_VILLAGE = ROWS + " AND l.village_code = ? AND l.counted_on = ? ORDER BY h.code";
    static final String ALL = ROWS + " ORDER BY l.village_code, l.counted_on, h.code";

    static final String HOUSEHOLDS = """
            SELECT code, id, village_code FROM registry.v_household
             WHERE county_code = access.county() AND code = ANY (?::text[])""";
    static final String DOCUMENTS = """
            SELECT number, id FROM registry.v_document
             WHERE county_code = access.county() AND number = ANY (?::text[])""";

    static final String ADD_ROWS = """
            INSERT INTO shares.member_list (county_code, village_code, counted_on, household_id, members, document_id)
            SELECT ?, r.village_code, r.counted_on, r.household_id, r.members, r.document_id
              FROM unnest(?::text[], ?::text[]::date[], ?::uuid[], ?::int[], ?::uuid[])
                   AS r (village_code, counted_on, household_id, members, document_id)
            ON CONFLICT DO NOTHING""";

    private final JdbcClient client;

    MemberTables(JdbcClient client) {
        this.client = client;
    }

    /** By village, by day. */
    List<MemberRegime> regimes(Collection<String> villages) {
        return client.sql(REGIMES).param(villages.toArray(String[]::new)).query(MemberTables::regime).list();
    }

    /** A regime with the number of its paper. */
    record Exported(MemberRegime regime, String document) {}

    List<Exported> allRegimes() {
        return client.sql(ALL_REGIMES)
                .query((row, n) -> new Exported(regime(row, n), String.valueOf(row.getString("document")))).list();
    }

    /** False where the village has one from that day. */
    boolean add(MemberRegime it) {
        return client.sql(ADD_REGIME).param(Scope.current().county()).param(it.village()).param(it.validFrom())
                .param(it.kind().code())
                .param(it.adjustedOn().stream().map(LocalDate::toString).toArray(String[]::new)).param(it.own().kind())
                .param(it.own().amount()).param(it.source()).param(it.document())
                .update() == 1;
    }

    List<MemberLists.Counted> lists(String village) {
        return client.sql(LISTS).param(village)
                .query((row, n) -> new MemberLists.Counted(row.getObject("counted_on", LocalDate.class),
                        row.getInt("households"), row.getInt("members"), row.getObject("document_id", UUID.class)))
                .list();
    }

    List<MemberLists.Row> rows(String village, LocalDate day) {
        return client.sql(OF_VILLAGE).param(village).param(day).query(MemberTables::row).list();
    }

    List<MemberLists.Row> all() {
        return client.sql(ALL).query(MemberTables::row).list();
    }

    /** A household as rows name it. */
    record Home(UUID id, String village) {}

    Map<String, Home> households(Collection<String> codes) {
        Map<String, Home> found = new HashMap<>();
        client.sql(HOUSEHOLDS).param(codes.toArray(String[]::new)).query(row -> {
            found.put(row.getString("code"),
                    new Home(row.getObject("id", UUID.class), row.getString("village_code")));
        });
        return found;
    }

    Map<String, UUID> documents(Collection<String> numbers) {
        Map<String, UUID> found = new HashMap<>();
        client.sql(DOCUMENTS).param(numbers.toArray(String[]::new)).query(row -> {
            found.put(row.getString("number"), row.getObject("id", UUID.class));
        });
        return found;
    }

    /** A row to be added. */
    record New(String village, LocalDate day, UUID household, int members, UUID document) {}

    /** Any number in one statement; a household that stands on that day's list keeps its row. */
    void add(Collection<New> all) {
        client.sql(ADD_ROWS).param(Scope.current().county())
                .param(all.stream().map(New::village).toArray(String[]::new))
                .param(all.stream().map(each -> each.day().toString()).toArray(String[]::new))
                .param(all.stream().map(New::household).toArray(UUID[]::new))
                .param(all.stream().map(New::members).toArray(Integer[]::new))
                .param(all.stream().map(New::document).toArray(UUID[]::new))
                .update();
    }

    private static MemberRegime regime(ResultSet row, int n) throws SQLException {
        Array days = row.getArray("adjusted_on");
        return new MemberRegime(row.getString("village_code"), row.getObject("valid_from", LocalDate.class),
                row.getString("regime").equals(Kind.STATIC.code()) ? Kind.STATIC : Kind.DYNAMIC,
                Arrays.stream((Date[]) days.getArray()).map(Date::toLocalDate).toList(),
                new OwnPart(row.getString("collective_kind"), row.getLong("collective_amount")),
                row.getString("source"), row.getObject("document_id", UUID.class));
    }

    private static MemberLists.Row row(ResultSet row, int n) throws SQLException {
        return new MemberLists.Row(row.getString("village_code"), row.getObject("counted_on", LocalDate.class),
                row.getString("household"), row.getInt("members"), String.valueOf(row.getString("document")));
    }
}
