package org.liancun.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what a package says about itself and of its county. */
@Component
class PackageTables {
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('registry.package'), ?::int)";

    static final String SAVE_COUNTY = """
            INSERT INTO registry.place AS p (county_code, code, kind, name_zh, name_en, name_bo)
            VALUES (:county, :county, 'county', :zh, :en, :bo)
            ON CONFLICT (county_code, code) DO UPDATE
               SET name_zh = excluded.name_zh, name_en = excluded.name_en, name_bo = excluded.name_bo
             WHERE (p.name_zh, p.name_en, p.name_bo)
                   IS DISTINCT FROM (excluded.name_zh, excluded.name_en, excluded.name_bo)""";

    static final String SAVE = """
            INSERT INTO registry.package (county_code, name, year, language, licence, synthetic)
            VALUES (:county, :zh, :year, :language, :licence, :synthetic)
            ON CONFLICT (county_code) DO UPDATE
               SET name = excluded.name, year = excluded.year, language = excluded.language,
                   licence = excluded.licence, synthetic = excluded.synthetic""";

    static final String FIND = """
            SELECT k.county_code, k.name, p.name_en, p.name_bo, k.year, k.language, k.licence, k.synthetic
              FROM registry.package k
              JOIN registry.place p ON p.county_code = k.county_code AND p.code = k.county_code
             WHERE k.county_code = ?""";

    static final String LOADED = """
            SELECT access.analyze(VARIADIC array_agg(format('%I.%I', schemaname, tablename)))::text
              FROM pg_tables
             WHERE schemaname IN ('registry', 'ledger', 'alliance', 'shares') AND tablename <> 'flyway_history'""";

    private final JdbcClient client;

    PackageTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * Tells the planner what an import has brought, so that the first page after it is as quick as the hundredth.
     *
     * @param rows how many there were; a few change no plan
     */
    void analyze(long rows) {
        if (rows > Copy.FEW) {
            client.sql(LOADED).query(String.class).optional();
        }
    }

    /** Holds other imports of the county back until this transaction ends. */
    void lock(String county) {
        client.sql(LOCK).param(county).query((row, n) -> true).single();
    }

    /**
     * Keeps what the package says of itself. A list that it does not hold stays synthetic if it was.
     *
     * @param present names of the files in the package
     */
    void save(Manifest manifest, Set<String> present) {
        List<String> synthetic = new ArrayList<>();
        find(manifest.county()).ifPresent(before -> before.synthetic().stream()
                .filter(file -> !present.contains(file)).forEach(synthetic::add));
        manifest.synthetic().stream().filter(file -> !synthetic.contains(file)).forEach(synthetic::add);
        client.sql(SAVE_COUNTY)
                .param("county", manifest.county()).param("zh", manifest.name())
                .param("en", manifest.nameEn()).param("bo", manifest.nameBo())
                .update();
        client.sql(SAVE)
                .param("county", manifest.county()).param("zh", manifest.name()).param("year", manifest.year())
                .param("language", manifest.language()).param("licence", manifest.licence())
                .param("synthetic", synthetic.toArray(String[]::new))
                .update();
    }

    Optional<Manifest> find(String county) {
        return client.sql(FIND)
                .param(county)
                .query((row, n) -> new Manifest(row.getString("county_code"), row.getString("name"),
                        row.getString("name_en"), row.getString("name_bo"), row.getInt("year"),
                        row.getString("language"), row.getString("licence"),
                        List.of((String[]) row.getArray("synthetic").getArray())))
                .optional();
    }

    /** Lets constraints that wait for the end of the transaction speak now, in a dry run too. */
    void checkDeferred() {
        client.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }
}
