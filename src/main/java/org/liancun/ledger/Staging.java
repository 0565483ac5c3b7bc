package org.liancun.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts entries into the ledger's staging tables by COPY, within the caller's transaction, for
 * {@link Ledger#postBatch}. Whoever has the rows in the database already stages them by INSERT … SELECT instead.
 */
@Component
public class Staging {
    static final String COPY_ENTRIES = """
            COPY ledger.staged_entry (batch_id, entry_id, book_id, effective_on, kind, number, document_id, memo,
                                      deal_id, reverses, source) FROM STDIN""";
    static final String COPY_POSTINGS = """
            COPY ledger.staged_posting (batch_id, entry_id, no, account_code, unit, party_id, counter_book_id, amount,
                                        line) FROM STDIN""";
    /** Postings are held back while headers stream in; this many bytes at most, then both are flushed. */
    private static final int CHUNK = 1 << 20;

    private final DataSource dataSource;

    Staging(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An entry with where it came from, such as {@code vouchers.csv:17}. */
    public record Sourced(Entry entry, String source) {}

    /** Stages the entries under a new batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID stage(Stream<Sourced> entries) {
        UUID batch = Ids.next();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            StringBuilder headers = new StringBuilder();
            StringBuilder bodies = new StringBuilder();
            entries.forEachOrdered(sourced -> {
                append(headers, bodies, batch, sourced);
                if (headers.length() + bodies.length() > CHUNK) {
                    flush(connection, headers, bodies);
                }
            });
            flush(connection, headers, bodies);
            return batch;
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void append(StringBuilder headers, StringBuilder bodies, UUID batch, Sourced sourced) {
        Entry entry = sourced.entry();
        row(headers, batch, entry.id(), entry.book(), entry.effectiveOn(), entry.kind(), entry.number(),
                entry.document(), entry.memo(), entry.deal(), entry.reverses(), sourced.source());
        int no = 0;
        for (Posting posting : entry.postings()) {
            row(bodies, batch, entry.id(), ++no, posting.account(), posting.unit(), posting.party(),
                    posting.counterBook(), posting.amount(), posting.line());
        }
    }

    private static void row(StringBuilder out, @Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            if (cells[i] == null) {
                out.append("\\N");
            } else if (cells[i] instanceof String text) {
                escape(out, text);
            } else {
                out.append(cells[i]);
            }
        }
        out.append('\n');
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }

    private static void flush(Connection connection, StringBuilder headers, StringBuilder bodies) {
        try {
            copy(connection, COPY_ENTRIES, headers);
            copy(connection, COPY_POSTINGS, bodies);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("staging failed", e));
        }
    }

    private static void copy(Connection connection, String sql, StringBuilder rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        rows.setLength(0);
    }
}
