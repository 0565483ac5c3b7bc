package org.liancun.accounting.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what people said. */
@Component
class AttestationTables {
    /** One word after the other in a book. */
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('liancun.attestation'), hashtext(?))";

    /** The last word on each point. */
    static final String LAST = """
            SELECT DISTINCT ON (a.book_id, a.point, a.account)
                   a.book_id, a.month, a.point, a.account, a.figure, a.amount_fen, a.note, d.id AS document_id,
                   d.number AS document_number, a.withdrawn, a.said_by, a.said_at
              FROM accounting.attestation a
              LEFT JOIN registry.v_document d ON d.county_code = a.county_code AND d.id = a.document_id
             WHERE a.county_code = access.county() AND a.book_id = ANY (?) AND a.month = ?
             ORDER BY a.book_id, a.point, a.account, a.id DESC""";

    static final String OF_YEAR = """
            SELECT a.book_id, a.month, a.point, a.account, a.figure, a.amount_fen, a.note, d.id AS document_id,
                   d.number AS document_number, a.withdrawn, a.said_by, a.said_at
              FROM accounting.attestation a
              LEFT JOIN registry.v_document d ON d.county_code = a.county_code AND d.id = a.document_id
             WHERE a.county_code = access.county() AND a.book_id = ? AND a.month BETWEEN ? AND ?
             ORDER BY a.id""";

    static final String ADD = """
            INSERT INTO accounting.attestation (county_code, book_id, month, point, account, figure, amount_fen, note,
                                                document_id, withdrawn)
            VALUES (access.county(), :book, :month, :point, :account, :figure, :amount, :note, :document, :withdrawn)""";

    private final JdbcClient client;

    AttestationTables(JdbcClient client) {
        this.client = client;
    }

    void lock(UUID book) {
        client.sql(LOCK).param(book.toString()).query((rows, n) -> true).list();
    }

    /** The last word on each point of the month, also where it takes back another. */
    List<Attestation> last(UUID[] books, YearMonth month) {
        return client.sql(LAST).param((Object) books).param(month.atDay(1)).query(AttestationTables::read).list();
    }

    /** Everything that was said of a year, in its order. */
    List<Attestation> ofYear(UUID book, FiscalYear year) {
        return client.sql(OF_YEAR).params(book, year.first(), year.last()).query(AttestationTables::read).list();
    }

    /** A row to be kept; who and when, the database says. */
    record Row(UUID book, YearMonth month, String point, String account, String figure, @Nullable Money amount,
            String note, @Nullable UUID document, boolean withdrawn) {}

    void add(Row row) {
        client.sql(ADD)
                .param("book", row.book()).param("month", row.month().atDay(1)).param("point", row.point())
                .param("account", row.account()).param("figure", row.figure())
                .param("amount", row.amount() == null ? null : row.amount().fen(), Types.BIGINT)
                .param("note", row.note()).param("document", row.document(), Types.OTHER)
                .param("withdrawn", row.withdrawn())
                .update();
    }

    private static Attestation read(ResultSet row, int n) throws SQLException {
        long fen = row.getLong("amount_fen");
        Money amount = row.wasNull() ? null : new Money(fen);
        UUID document = row.getObject("document_id", UUID.class);
        return new Attestation(row.getObject("book_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("point"),
                row.getString("account"), row.getString("figure"), amount, row.getString("note"),
                document == null ? null : new Attestation.Paper(document, row.getString("document_number")),
                row.getBoolean("withdrawn"), row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
