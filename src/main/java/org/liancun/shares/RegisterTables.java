package org.liancun.shares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.ShareRegisters.Issuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of registers' names and sizes. */
@Component
class RegisterTables {
    static final String ISSUERS = """
            SELECT o.id, o.code, o.kind, o.name_zh, o.name_en, l.name_zh AS place_zh, l.name_en AS place_en,
                   s.issued, s.holders
              FROM (SELECT organisation_id, sum(held)::bigint AS issued, count(*) FILTER (WHERE held <> 0) AS holders
                      FROM (SELECT organisation_id, party_id, -sum(amount) AS held
                              FROM ledger.v_posting
                             WHERE county_code = access.county() AND chart_id = 'memorandum'
                               AND account_code = ANY (:holdings) AND effective_on <= :day
                             GROUP BY organisation_id, party_id) each
                     GROUP BY organisation_id) s
              JOIN registry.v_organisation o ON o.county_code = access.county() AND o.id = s.organisation_id
              JOIN registry.v_place l ON l.county_code = o.county_code AND l.code = left(o.place_code, 9)
             WHERE EXISTS (SELECT 1 FROM unnest(:places::text[]) p WHERE starts_with(o.code, p))
             ORDER BY o.kind DESC, o.code""";

    private static final String COLLECTIVES = """
            SELECT o.id, o.code, false AS household, coalesce(v.name_zh, o.name_zh) AS name_zh,
                   coalesce(v.name_en, o.name_en) AS name_en, coalesce(t.name_zh, '') AS place_zh,
                   coalesce(t.name_en, '') AS place_en
              FROM registry.v_organisation o
              LEFT JOIN registry.v_place v ON v.county_code = o.county_code AND v.code = o.code
              LEFT JOIN registry.v_place t ON t.county_code = v.county_code AND t.code = v.parent_code
             WHERE o.county_code = access.county()
            """;
    static final String HOLDERS = COLLECTIVES + """
               AND o.id = ANY (:ids)
            UNION ALL
            SELECT h.id, h.code, true, h.head_name, '', v.name_zh, v.name_en
              FROM registry.v_household h
              JOIN registry.v_place v ON v.county_code = h.county_code AND v.code = h.village_code
             WHERE h.county_code = access.county() AND h.id = ANY (:ids)""";

    static final String VILLAGES = COLLECTIVES + " AND o.code = ANY (?)";

    private static final String[] HOLDING_ACCOUNTS =
            Arrays.stream(ShareClass.values()).map(ShareClass::account).toArray(String[]::new);
    private final JdbcClient client;

    RegisterTables(JdbcClient client) {
        this.client = client;
    }

    List<Issuer> issuers(LocalDate day, Collection<String> places) {
        return client.sql(ISSUERS)
                .param("holdings", HOLDING_ACCOUNTS).param("day", day).param("places", places.toArray(String[]::new))
                .query((row, n) -> new Issuer(row.getObject("id", UUID.class), row.getString("code"),
                        row.getString("kind"), row.getString("name_zh"), row.getString("name_en"),
                        row.getString("place_zh"), row.getString("place_en"), row.getLong("issued"),
                        row.getLong("holders")))
                .list();
    }

    Map<UUID, Holder> holders(Collection<UUID> ids) {
        Map<UUID, Holder> found = new HashMap<>();
        client.sql(HOLDERS).param("ids", ids.toArray(UUID[]::new)).query(RegisterTables::holder).list()
                .forEach(each -> found.put(each.id(), each));
        return found;
    }

    Map<String, Holder> villages(Collection<String> codes) {
        Map<String, Holder> found = new HashMap<>();
        client.sql(VILLAGES).param(codes.toArray(String[]::new)).query(RegisterTables::holder).list()
                .forEach(each -> found.put(each.code(), each));
        return found;
    }

    private static Holder holder(ResultSet row, int n) throws SQLException {
        return new Holder(row.getObject("id", UUID.class), row.getString("code"), row.getBoolean("household"),
                row.getString("name_zh"), row.getString("name_en"), row.getString("place_zh"),
                row.getString("place_en"));
    }
}
