package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of organisations. */
@Component
class OrganisationTables {
    static final String SELECT = """
            SELECT id, code, kind, legal_form, name_zh, name_en, credit_code, place_code, owner_id, opened_on, closed_on,
                   synthetic
              FROM registry.organisation
            """;
    static final String BY_CODE = SELECT + " WHERE code = ?";
    static final String FIND = SELECT + " WHERE id = ?";
    static final String FIND_ALL = SELECT + " WHERE id = ANY (?)";
    static final String OF_KIND = SELECT + " WHERE kind = ? ORDER BY code";

    static final String UPSERT = """
            INSERT INTO registry.organisation AS o (county_code, id, code, kind, legal_form, name_zh, name_en,
                credit_code, place_code, owner_id, opened_on, closed_on, synthetic)
            SELECT :county, n.*
              FROM unnest(:id::uuid[], :code::text[], :kind::text[], :form::text[], :zh::text[], :en::text[],
                          :credit::text[], :place::text[], :owner::uuid[], :opened::date[], :closed::date[],
                          :synthetic::boolean[]) AS n
            ON CONFLICT (county_code, code) DO UPDATE
               SET legal_form = excluded.legal_form, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   credit_code = excluded.credit_code, owner_id = excluded.owner_id, opened_on = excluded.opened_on,
                   closed_on = excluded.closed_on, synthetic = excluded.synthetic
             WHERE (o.legal_form, o.name_zh, o.name_en, o.credit_code, o.owner_id, o.opened_on, o.closed_on, o.synthetic)
                   IS DISTINCT FROM (excluded.legal_form, excluded.name_zh, excluded.name_en, excluded.credit_code,
                   excluded.owner_id, excluded.opened_on, excluded.closed_on, excluded.synthetic)""";
    static final String IDS = "SELECT code, id FROM registry.organisation WHERE code = ANY (?)";

    private final JdbcClient client;

    OrganisationTables(JdbcClient client) {
        this.client = client;
    }

    Optional<Organisation> byCode(String code) {
        return client.sql(BY_CODE).param(code).query(OrganisationTables::organisation).optional();
    }

    Optional<Organisation> find(UUID id) {
        return client.sql(FIND).param(id).query(OrganisationTables::organisation).optional();
    }

    List<Organisation> find(UUID[] ids) {
        return client.sql(FIND_ALL).param(ids).query(OrganisationTables::organisation).list();
    }

    List<Organisation> ofKind(String kind) {
        return client.sql(OF_KIND).param(kind).query(OrganisationTables::organisation).list();
    }

    Map<String, UUID> upsert(List<Organisation> all) {
        client.sql(UPSERT)
                .param("county", Scope.current().county())
                .param("id", column(all, Organisation::id)).param("code", column(all, Organisation::code))
                .param("kind", column(all, Organisation::kind)).param("form", column(all, Organisation::legalForm))
                .param("zh", column(all, Organisation::nameZh)).param("en", column(all, Organisation::nameEn))
                .param("credit", column(all, Organisation::creditCode)).param("place", column(all, Organisation::place))
                .param("owner", column(all, Organisation::owner)).param("opened", column(all, Organisation::openedOn))
                .param("closed", column(all, Organisation::closedOn))
                .param("synthetic", column(all, Organisation::synthetic))
                .update();
        Map<String, UUID> ids = new HashMap<>();
        client.sql(IDS).param(column(all, Organisation::code))
                .query(row -> {
                    ids.put(row.getString("code"), row.getObject("id", UUID.class));
                });
        return ids;
    }

    /** Array parameters as text: the statement casts them. */
    private static @Nullable String[] column(
            List<Organisation> all, Function<Organisation, @Nullable Object> value) {
        return all.stream().map(value).map(v -> v == null ? null : v.toString()).toArray(String[]::new);
    }

    private static Organisation organisation(ResultSet row, int n) throws SQLException {
        return new Organisation(row.getObject("id", UUID.class), row.getString("code"), row.getString("kind"),
                row.getString("legal_form"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("credit_code"), row.getString("place_code"), row.getObject("owner_id", UUID.class),
                row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                row.getBoolean("synthetic"));
    }
}
