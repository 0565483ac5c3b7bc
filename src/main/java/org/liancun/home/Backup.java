package org.liancun.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.liancun.kernel.Progress;
import org.postgresql.PGConnection;

/**
 * A consistent copy of everything in a home's database, made while people work, and the way back into a fresh home.
 *
 * <p>The file is a zip with one entry per table in PostgreSQL's COPY text form, in the order in which the tables build
 * on each other, and the versions of their schemas. What can be derived again is left out, and so are all keys: a
 * backup alone opens no encrypted number and signs nothing.
 */
public final class Backup {
    private static final String VERSIONS = "versions.txt";
    /** Derived or passing: rebuilt after a restore. */
    private static final List<String> LEFT_OUT =
            List.of("ledger.rollup", "ledger.rollup_month", "ledger.rollup_bound", "ledger.staged_entry",
                    "ledger.staged_posting");
    /** Belongs to the server that wrote it; the new one writes its own. */
    private static final String LOCAL_COLUMN = "xact";

    static final String TABLES = """
            SELECT n.nspname || '.' || c.relname AS name,
                   (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                       AND a.attname <> ?) AS columns,
                   EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'county_code'
                           AND c.relrowsecurity) AS by_county
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind = 'r' AND n.nspname = ANY (?) AND c.relname <> 'flyway_history'
             ORDER BY array_position(?, n.nspname::text), c.oid""";

    /** The last checkpoint of each county in sight. */
    static final String CHECKPOINTS = """
            SELECT DISTINCT ON (county_code) origin || ' ' || tree_size || ' ' || encode(root, 'base64')
              FROM ledger.checkpoint ORDER BY county_code, signed_at DESC, tree_size DESC""";

    private final Home home;

    public Backup(Home home) {
        this.home = home;
    }

    /**
     * What a backup or restore moved.
     *
     * @param bytes size of the file
     * @param checkpoints the last one of each county: origin, size of the tree, root
     */
    public record Copied(long tables, long rows, long entries, List<String> checkpoints, long bytes) {}

    private record Table(String name, String columns, boolean byCounty) {}

    /** Writes the copy to a file that did not exist before; half a file is never left under that name. */
    public Copied write(Path file, Progress progress) {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new HomeProblem(file + " is there already: name a new file");
        }
        try {
            Copied copied = copyAll(fresh, progress);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return copied;
        } catch (SQLException | IOException e) {
            remove(fresh);
            throw new HomeProblem("the backup could not be written: " + e.getMessage(), e);
        }
    }

    private Copied copyAll(Path fresh, Progress progress) throws SQLException, IOException {
        Count count = new Count();
        try (Connection connection = home.migrateLogin().getConnection();
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh), StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            asOwner(connection);
            List<String> counties = strings(connection, "SELECT county_code FROM access.home_county ORDER BY 1");
            zip.putNextEntry(new ZipEntry(VERSIONS));
            zip.write(versions(connection).getBytes(StandardCharsets.UTF_8));
            List<Table> all = tables(connection);
            for (Table table : all) {
                progress.at(table.name(), count.tables, all.size());
                zip.putNextEntry(new ZipEntry("tables/" + table.name()));
                count.add(table, copyOut(connection, table, counties, zip));
            }
            for (String county : counties) {
                scope(connection, county);
                count.checkpoints.addAll(strings(connection, CHECKPOINTS));
            }
            zip.finish();
            connection.rollback();
        }
        return count.copied(fresh);
    }

    private static void remove(Path scrap) {
        try {
            Files.deleteIfExists(scrap);
        } catch (IOException e) {
            // What is left is named .part and is taken for nothing.
        }
    }

    /** Reads the copy into a home without any county, all or nothing. */
    public Copied read(Path file, Progress progress) {
        Count count = new Count();
        try (Connection connection = home.migrateLogin().getConnection();
                ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            asOwner(connection);
            if (!strings(connection, "SELECT county_code FROM access.home_county").isEmpty()) {
                throw new HomeProblem("this home has a county already: restore into a fresh one, with --home");
            }
            requireSameVersions(connection, zip);
            List<Table> tables = tables(connection);
            guards(connection, tables, "DISABLE TRIGGER USER", "NO FORCE ROW LEVEL SECURITY");
            clear(connection, tables);
            for (Table table : tables) {
                progress.at(table.name(), count.tables, tables.size());
                count.add(table, copyIn(connection, table, zip));
            }
            count.checkpoints.addAll(strings(connection, CHECKPOINTS));
            // Deferred keys are checked now: tables with checks still open cannot be guarded again.
            execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
            nextNumbers(connection);
            guards(connection, tables, "ENABLE TRIGGER USER", "FORCE ROW LEVEL SECURITY");
            // Without statistics the checks that follow are planned as if every table were empty.
            for (Table table : tables) {
                execute(connection, "ANALYZE " + table.name());
            }
            connection.commit();
            return count.copied(file);
        } catch (SQLException | IOException e) {
            throw new HomeProblem("the backup could not be restored: " + e.getMessage(), e);
        }
    }

    /** What was moved so far. */
    private static final class Count {
        private final List<String> checkpoints = new ArrayList<>();
        private int tables;
        private long rows;
        private long entries;

        void add(Table table, long moved) {
            tables++;
            rows += moved;
            entries += table.name().equals("ledger.entry") ? moved : 0;
        }

        Copied copied(Path file) throws IOException {
            return new Copied(tables, rows, entries, List.copyOf(checkpoints), Files.size(file));
        }
    }

    private void asOwner(Connection connection) throws SQLException {
        execute(connection, "SET ROLE " + home.address().role("owner"));
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (var statement = connection.prepareStatement(TABLES)) {
            Object modules = connection.createArrayOf("text", Migrations.MODULES.toArray());
            statement.setString(1, LOCAL_COLUMN);
            statement.setObject(2, modules);
            statement.setObject(3, modules);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Table table = new Table(rows.getString("name"), rows.getString("columns"), rows.getBoolean("by_county"));
                    if (!LEFT_OUT.contains(table.name())) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }

    private static long copyOut(Connection connection, Table table, List<String> counties, OutputStream zip)
            throws SQLException, IOException {
        String query = "COPY (SELECT " + table.columns() + " FROM " + table.name() + ") TO STDOUT";
        if (!table.byCounty()) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, zip);
        }
        // Some tables let a login be found before its county is known, so the county is asked for by name as well.
        String ofCounty = "COPY (SELECT " + table.columns() + " FROM " + table.name()
                + " WHERE county_code = access.county()) TO STDOUT";
        long rows = 0;
        for (String county : counties) {
            scope(connection, county);
            rows += connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ofCounty, zip);
        }
        return rows;
    }

    private static void scope(Connection connection, String county) throws SQLException {
        execute(connection, "SELECT set_config('liancun.county', '%1$s', true), set_config('liancun.place', '%1$s', true), set_config('liancun.persons', 'on', true)"
                .formatted(county));
    }

    private static long copyIn(Connection connection, Table table, ZipFile zip) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry("tables/" + table.name());
        if (entry == null) {
            return 0;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY " + table.name() + " (" + table.columns() + ") FROM STDIN", content);
        }
    }

    /** What migrations themselves put in comes back from the copy. */
    private static void clear(Connection connection, List<Table> tables) throws SQLException {
        for (Table table : tables.reversed()) {
            execute(connection, "DELETE FROM " + table.name());
        }
    }

    private static void guards(Connection connection, List<Table> tables, String triggers, String security)
            throws SQLException {
        for (Table table : tables) {
            execute(connection, "ALTER TABLE " + table.name() + " " + triggers);
            if (table.byCounty()) {
                execute(connection, "ALTER TABLE " + table.name() + " " + security);
            }
        }
    }

    /** Identity columns go on after the highest number that came back. */
    private static void nextNumbers(Connection connection) throws SQLException {
        for (String sequence : strings(connection, """
                SELECT format('SELECT setval(%L, coalesce((SELECT max(%I) FROM %I.%I), 0) + 1, false)',
                              pg_get_serial_sequence(table_schema || '.' || table_name, column_name), column_name,
                              table_schema, table_name)
                  FROM information_schema.columns WHERE is_identity = 'YES'""")) {
            execute(connection, sequence);
        }
    }

    private static String versions(Connection connection) throws SQLException {
        StringBuilder versions = new StringBuilder();
        for (String module : strings(connection, """
                SELECT table_schema FROM information_schema.tables WHERE table_name = 'flyway_history' ORDER BY 1""")) {
            for (String version : strings(connection, "SELECT coalesce(max(version::int), 0)::text FROM " + module
                    + ".flyway_history WHERE success AND version IS NOT NULL")) {
                versions.append(module).append(' ').append(version).append('\n');
            }
        }
        return versions.toString();
    }

    private static void requireSameVersions(Connection connection, ZipFile zip) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(VERSIONS);
        if (entry == null) {
            throw new HomeProblem(zip.getName() + " is no backup of Liancun");
        }
        String theirs = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        String ours = versions(connection);
        if (!theirs.equals(ours)) {
            throw new HomeProblem("the backup was made by another version of Liancun; restore it with that one and"
                    + " start the newer one on that home\n  backup:  " + theirs.replace('\n', ' ') + "\n  program: "
                    + ours.replace('\n', ' '));
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
