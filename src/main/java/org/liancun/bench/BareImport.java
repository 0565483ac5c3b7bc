package org.liancun.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Posting;
import org.liancun.ledger.Staging;
import org.postgresql.PGConnection;

/**
 * The least that brings rows into the guarded tables: COPY of text that is ready for it into plain staging tables, and
 * one INSERT … SELECT. Nothing is parsed, nothing judged but by the guards, and a bad row would be an exception.
 */
final class BareImport {
    private static final String TABLES = """
            CREATE UNLOGGED TABLE %1$s.staged_entry (id uuid, book_id uuid, effective_on date, kind text, number text,
                                                     memo text);
            CREATE UNLOGGED TABLE %1$s.staged_posting (entry_id uuid, no int, account_code text, unit text,
                                                       amount bigint, line int);
            GRANT SELECT, INSERT, TRUNCATE ON ALL TABLES IN SCHEMA %1$s TO %2$s""";
    private static final String INSERT = """
            WITH header AS (
                INSERT INTO ledger.entry (county_code, id, book_id, effective_on, kind, number, memo, author,
                                          posting_count)
                SELECT '%2$s', id, book_id, effective_on, kind, number, memo, 'system:bench', 2 FROM %1$s.staged_entry
                RETURNING county_code, id, book_id, effective_on)
            INSERT INTO ledger.posting (county_code, entry_id, no, account_id, effective_on, amount, line)
            SELECT h.county_code, h.id, s.no, a.id, h.effective_on, s.amount, s.line
              FROM header h
              JOIN %1$s.staged_posting s ON s.entry_id = h.id
              JOIN ledger.account a ON a.county_code = h.county_code AND a.book_id = h.book_id
               AND a.code = s.account_code AND a.unit = s.unit AND a.party_id IS NULL AND a.counter_book_id IS NULL""";

    private final PassingHome home;
    private final Path entries;
    private final Path postings;

    BareImport(PassingHome home) throws SQLException {
        this.home = home;
        entries = home.folder().resolve("entries.copy");
        postings = home.folder().resolve("postings.copy");
        try (Connection connection = home.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES.formatted(UnguardedCopy.SCHEMA, home.role()));
        }
    }

    /** Turns the CSV text into what COPY takes; this is not timed. */
    void prepare(Path csv, Map<String, UUID> books) throws IOException {
        try (Reader text = Files.newBufferedReader(csv);
                Stream<Staging.Sourced> vouchers = VoucherText.read(text, books);
                BufferedWriter heads = Files.newBufferedWriter(entries);
                BufferedWriter bodies = Files.newBufferedWriter(postings)) {
            for (Staging.Sourced voucher : (Iterable<Staging.Sourced>) vouchers::iterator) {
                Entry entry = voucher.entry();
                heads.write(String.join("\t", entry.id().toString(), entry.book().toString(),
                        entry.effectiveOn().toString(), entry.kind(), entry.number(), entry.memo()) + "\n");
                int no = 0;
                for (Posting posting : entry.postings()) {
                    bodies.write(entry.id() + "\t" + ++no + "\t" + posting.account() + "\t" + posting.unit() + "\t"
                            + posting.amount() + "\t" + posting.line() + "\n");
                }
            }
        }
    }

    /** Loads what was prepared, in one transaction. */
    void load() throws SQLException, IOException {
        try (Connection connection = home.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('liancun.county', '%1$s', true), set_config('liancun.place', '%1$s', true)"
                    .formatted(BenchCounty.CODE));
            copy(connection, "staged_entry", entries);
            copy(connection, "staged_posting", postings);
            // Ours does the same before it posts a batch: without statistics the planner joins row by row.
            statement.execute("SELECT access.analyze('%1$s.staged_entry', '%1$s.staged_posting')"
                    .formatted(UnguardedCopy.SCHEMA));
            statement.execute(INSERT.formatted(UnguardedCopy.SCHEMA, BenchCounty.CODE));
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Empties the staging tables again; this is not timed. */
    void clear() throws SQLException {
        try (Connection connection = home.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE %1$s.staged_entry, %1$s.staged_posting".formatted(UnguardedCopy.SCHEMA));
        }
    }

    private static void copy(Connection connection, String table, Path file) throws SQLException, IOException {
        try (InputStream rows = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY " + UnguardedCopy.SCHEMA + "." + table + " FROM STDIN", rows, 1 << 16);
        }
    }
}
