package org.liancun.shares;

import java.util.List;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the county's own classes of pasture and animals. */
@Component
class AssetClassTables {
    static final String ALL = """
            SELECT kind, code, name_zh, name_en, source FROM shares.asset_class
             WHERE county_code = access.county() ORDER BY kind, code""";

    static final String UPSERT = """
            INSERT INTO shares.asset_class (county_code, kind, code, name_zh, name_en, source)
            SELECT ?, c.kind, c.code, c.name_zh, c.name_en, c.source
              FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS c (kind, code, name_zh, name_en, source)
            ON CONFLICT (county_code, kind, code) DO UPDATE
               SET name_zh = excluded.name_zh, name_en = excluded.name_en, source = excluded.source""";

    private final JdbcClient client;

    AssetClassTables(JdbcClient client) {
        this.client = client;
    }

    List<AssetClass> all() {
        return client.sql(ALL)
                .query((row, n) -> new AssetClass(ContributionKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                        row.getString("source"), ""))
                .list();
    }

    /** Codes stay what they are; names and sources follow the latest list. */
    void add(List<AssetClass> all) {
        client.sql(UPSERT).param(Scope.current().county())
                .param(all.stream().map(each -> each.kind().code()).toArray(String[]::new))
                .param(all.stream().map(AssetClass::code).toArray(String[]::new))
                .param(all.stream().map(AssetClass::nameZh).toArray(String[]::new))
                .param(all.stream().map(AssetClass::nameEn).toArray(String[]::new))
                .param(all.stream().map(AssetClass::source).toArray(String[]::new))
                .update();
    }
}
