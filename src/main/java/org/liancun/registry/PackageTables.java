package org.liancun.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what a package says about itself and of its county. */
@Component
class PackageTables {
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('registry.package'), ?::int)";

    static final String SAVE_COUNTY = """
            INSERT INTO registry.place AS p (county_code, code, kind, name_zh, name_en, name_bo, lon, lat)
            VALUES (:county, :county, 'county', :zh, :en, :bo, :lon::int / 1000000.0, :lat::int / 1000000.0)
            ON CONFLICT (county_code, code) DO UPDATE
               SET name_zh = excluded.name_zh, name_en = excluded.name_en, name_bo = excluded.name_bo,
                   lon = coalesce(excluded.lon, p.lon), lat = coalesce(excluded.lat, p.lat)
             WHERE (p.name_zh, p.name_en, p.name_bo, p.lon, p.lat)
                   IS DISTINCT FROM (excluded.name_zh, excluded.name_en, excluded.name_bo,
                                     coalesce(excluded.lon, p.lon), coalesce(excluded.lat, p.lat))""";

    static final String SAVE = """
            INSERT INTO registry.package (county_code, name, year, language, licence, synthetic)
            VALUES (:county, :zh, :year, :language, :licence, :synthetic)
            ON CONFLICT (county_code) DO UPDATE
               SET name = excluded.name, year = excluded.year, language = excluded.language,
                   licence = excluded.licence, synthetic = excluded.synthetic""";

    static final String FIND = """
            SELECT k.county_code, k.name, p.name_en, p.name_bo, k.year, k.language, k.licence, k.synthetic,
                   (p.lon * 1000000)::int AS lon_micro, (p.lat * 1000000)::int AS lat_micro
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
        Manifest.Seat seat = manifest.seat();
        client.sql(SAVE_COUNTY)
                .param("county", manifest.county()).param("zh", manifest.name())
                .param("en", manifest.nameEn()).param("bo", manifest.nameBo())
                .param("lon", seat == null ? null : seat.lonMicro(), Types.INTEGER)
                .param("lat", seat == null ? null : seat.latMicro(), Types.INTEGER)
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
                        row.getString("language"), row.getString("licence"), seat(row),
                        List.of((String[]) row.getArray("synthetic").getArray())))
                .optional();
    }

    private static Manifest.@Nullable Seat seat(ResultSet row) throws SQLException {
        Integer lon = row.getObject("lon_micro", Integer.class);
        Integer lat = row.getObject("lat_micro", Integer.class);
        return lon == null || lat == null ? null : new Manifest.Seat(lon, lat);
    }

    /** Lets constraints that wait for the end of the transaction speak now, in a dry run too. */
    void checkDeferred() {
        client.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }
}
