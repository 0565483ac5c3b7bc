package org.liancun.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rows into a staging table by COPY, in the transaction of the caller. Only staging tables: COPY does not work on
 * tables with row-level security.
 */
@Component
public class Copy {
    private static final int BUFFER = 256 * 1024;
    /** So many rows are planned well enough without statistics. */
    static final long FEW = 500;
    private final JdbcTemplate jdbc;

    Copy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies rows.
     *
     * @param table a staging table with its columns, such as {@code registry.staged_village (line, code)}; a constant
     *     of the program, never a value
     * @return how many
     */
    public long into(String table, Consumer<Sink> rows) {
        Long count = jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, table, rows));
        if (count == null) {
            return 0;
        }
        analyze(table.substring(0, table.indexOf(' ')), count);
        return count;
    }

    /** Tells the planner of so many fresh rows in a table, which it would otherwise take for empty. */
    void analyze(String table, long rows) {
        if (rows > FEW) {
            jdbc.queryForList("SELECT access.analyze(?)::text", table);
        }
    }

    private static long copy(Connection connection, String table, Consumer<Sink> rows) throws SQLException {
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        try (PGCopyOutputStream stream = new PGCopyOutputStream(
                manager.copyIn("COPY " + table + " FROM STDIN"), BUFFER)) {
            Sink sink = new Sink(stream);
            rows.accept(sink);
            sink.flush();
            return sink.rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the cells of a row one after the other; {@link #end()} ends the row. */
    public static final class Sink {
        private static final int FLUSH = 64 * 1024;
        private final PGCopyOutputStream stream;
        private final StringBuilder text = new StringBuilder(FLUSH + 4096);
        private boolean first = true;
        private long rows;

        private Sink(PGCopyOutputStream stream) {
            this.stream = stream;
        }

        public Sink text(@Nullable String value) {
            cell();
            if (value == null) {
                text.append("\\N");
                return this;
            }
            for (int i = 0; i < value.length(); i++) {
                escape(value.charAt(i));
            }
            return this;
        }

        public Sink number(long value) {
            cell();
            text.append(value);
            return this;
        }

        public Sink date(@Nullable LocalDate value) {
            return text(value == null ? null : value.toString());
        }

        public Sink uuid(@Nullable UUID value) {
            return text(value == null ? null : value.toString());
        }

        public Sink yes(boolean value) {
            return text(value ? "t" : "f");
        }

        public Sink bytes(byte @Nullable [] value) {
            return text(value == null ? null : "\\x" + HexFormat.of().formatHex(value));
        }

        /** A text array. */
        public Sink texts(List<String> values) {
            return text(values.stream().map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}")));
        }

        /** Ends the row. */
        public void end() {
            text.append('\n');
            first = true;
            rows++;
            if (text.length() > FLUSH) {
                flush();
            }
        }

        private void cell() {
            if (!first) {
                text.append('\t');
            }
            first = false;
        }

        private void escape(char c) {
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }

        private void flush() {
            try {
                stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
