package org.liancun.accounting.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of drafts. */
@Component
class DraftTables {
    /** What stands in the ledger under the draft's id is booked, by whatever way it came there. */
    private static final String HEADS = """
            SELECT d.id, d.book_id, b.code AS book, d.typed_date, d.reverses, d.reason AS why, d.summary, d.amount_fen,
                   s.no, CASE WHEN e.id IS NULL THEN s.state ELSE 'booked' END AS state, s.actor, s.done_at, s.reason,
                   ARRAY(SELECT DISTINCT w.actor FROM accounting.draft_step w
                          WHERE w.county_code = d.county_code AND w.draft_id = d.id AND w.state = 'kept'
                          ORDER BY w.actor) AS writers
              FROM accounting.draft d
              JOIN accounting.draft_step s ON s.county_code = d.county_code AND s.draft_id = d.id AND s.no = d.step
              JOIN ledger.v_book b ON b.county_code = d.county_code AND b.id = d.book_id
              LEFT JOIN ledger.v_entry e ON e.county_code = d.county_code AND e.id = d.id
             WHERE d.county_code = access.county()""";

    static final String FIND = HEADS + " AND d.id = ?";

    /** What was changed last stands first. */
    static final String OF_BOOK = HEADS + """
             AND d.book_id = ? AND CASE WHEN e.id IS NULL THEN s.state ELSE 'booked' END = ANY (?::text[])
             ORDER BY s.done_at DESC, d.id DESC LIMIT 2000""";

    static final String TYPED = """
            SELECT typed_date, word, number, document, attachments, begun_from FROM accounting.draft
             WHERE county_code = access.county() AND id = ?""";

    static final String LINES = """
            SELECT summary, account, debit, credit, party, quantity, unit, price FROM accounting.draft_line
             WHERE county_code = access.county() AND draft_id = ? ORDER BY no""";

    static final String STEPS = """
            SELECT no, state, actor, done_at, reason FROM accounting.draft_step
             WHERE county_code = access.county() AND draft_id = ? ORDER BY no""";

    static final String ADD = """
            INSERT INTO accounting.draft (county_code, id, book_id, typed_date, word, number, document, attachments,
                                          begun_from, reverses, reason, summary, amount_fen, step)
            VALUES (access.county(), :id, :book, :date, :word, :number, :document, :attachments, :from, :reverses, :reason, :summary,
                    :amount, 1)
            ON CONFLICT DO NOTHING""";

    static final String CHANGE = """
            UPDATE accounting.draft SET typed_date = :date, word = :word, number = :number, document = :document,
                   attachments = :attachments, summary = :summary, amount_fen = :amount, step = step + 1
             WHERE county_code = access.county() AND id = :id AND step = :seen""";

    static final String ADVANCE = """
            UPDATE accounting.draft SET step = step + 1
             WHERE county_code = access.county() AND id = :id AND step = :seen""";

    static final String ADD_STEP = """
            INSERT INTO accounting.draft_step (county_code, draft_id, no, state, reason)
            SELECT county_code, id, step, :state, :reason FROM accounting.draft
             WHERE county_code = access.county() AND id = :id""";

    static final String REMOVE_LINES = """
            DELETE FROM accounting.draft_line WHERE county_code = access.county() AND draft_id = ?""";

    static final String ADD_LINES = """
            INSERT INTO accounting.draft_line (county_code, draft_id, no, summary, account, debit, credit, party,
                                               quantity, unit, price)
            SELECT access.county(), :id, n.no, n.summary, n.account, n.debit, n.credit, n.party, n.quantity, n.unit,
                   n.price
              FROM unnest(:summary::text[], :account::text[], :debit::text[], :credit::text[], :party::text[],
                          :quantity::text[], :unit::text[], :price::text[])
                   WITH ORDINALITY AS n (summary, account, debit, credit, party, quantity, unit, price, no)""";

    private final JdbcClient client;

    DraftTables(JdbcClient client) {
        this.client = client;
    }

    Optional<Draft> find(UUID id) {
        return client.sql(FIND).param(id).query(DraftTables::draft).optional();
    }

    List<Draft> ofBook(UUID book, Set<String> states) {
        return client.sql(OF_BOOK).param(book).param(states.toArray(String[]::new)).query(DraftTables::draft).list();
    }

    Typed typed(UUID id) {
        List<Typed.Line> lines = client.sql(LINES).param(id).query(DraftTables::line).list();
        return client.sql(TYPED).param(id)
                .query((row, n) -> new Typed(row.getString("typed_date"), row.getString("word"), row.getString("number"),
                        row.getString("document"), row.getString("attachments"), row.getString("begun_from"), lines))
                .single();
    }

    List<Draft.Step> steps(UUID id) {
        return client.sql(STEPS).param(id).query((row, n) -> step(row)).list();
    }

    /**
     * What a draft takes back.
     *
     * @param reverses the entry; null for an ordinary voucher
     */
    record Reversing(@Nullable UUID reverses, String reason) {
        static final Reversing NOTHING = new Reversing(null, "");
    }

    /** @return whether there was none of that id */
    boolean add(UUID id, Book book, Typed typed, Reversing reversing) {
        boolean fresh = client.sql(ADD)
                .param("id", id).param("book", book.id()).param("date", typed.date()).param("word", typed.word())
                .param("number", typed.number()).param("document", typed.document())
                .param("attachments", typed.attachments()).param("from", typed.from())
                .param("reverses", reversing.reverses(), Types.OTHER).param("reason", reversing.reason())
                .param("summary", typed.summary()).param("amount", typed.amount().fen())
                .update() == 1;
        if (fresh) {
            addLines(id, typed.lines());
            addStep(id, "kept", "");
        }
        return fresh;
    }

    /** @return whether the step that was seen was still the last */
    boolean change(UUID id, int seen, Typed typed) {
        boolean done = client.sql(CHANGE)
                .param("date", typed.date()).param("word", typed.word()).param("number", typed.number())
                .param("document", typed.document()).param("attachments", typed.attachments())
                .param("summary", typed.summary())
                .param("amount", typed.amount().fen()).param("id", id).param("seen", seen)
                .update() == 1;
        if (done) {
            client.sql(REMOVE_LINES).param(id).update();
            addLines(id, typed.lines());
            addStep(id, "kept", "");
        }
        return done;
    }

    /** @return whether the step that was seen was still the last */
    boolean advance(UUID id, int seen, String state, String reason) {
        boolean done = client.sql(ADVANCE).param("id", id).param("seen", seen).update() == 1;
        if (done) {
            addStep(id, state, reason);
        }
        return done;
    }

    private void addStep(UUID id, String state, String reason) {
        client.sql(ADD_STEP).param("state", state).param("reason", reason).param("id", id).update();
    }

    private void addLines(UUID id, List<Typed.Line> lines) {
        client.sql(ADD_LINES)
                .param("id", id).param("summary", column(lines, Typed.Line::summary))
                .param("account", column(lines, Typed.Line::account)).param("debit", column(lines, Typed.Line::debit))
                .param("credit", column(lines, Typed.Line::credit)).param("party", column(lines, Typed.Line::party))
                .param("quantity", column(lines, Typed.Line::quantity)).param("unit", column(lines, Typed.Line::unit))
                .param("price", column(lines, Typed.Line::price))
                .update();
    }

    static String[] column(List<Typed.Line> lines, Function<Typed.Line, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    static Typed.Line line(ResultSet row, int n) throws SQLException {
        return new Typed.Line(row.getString("summary"), row.getString("account"), row.getString("debit"),
                row.getString("credit"), row.getString("party"), row.getString("quantity"), row.getString("unit"),
                row.getString("price"));
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        Draft.DraftHead head = new Draft.DraftHead(row.getObject("id", UUID.class), row.getObject("book_id", UUID.class),
                row.getString("book"), row.getString("typed_date"), row.getObject("reverses", UUID.class),
                row.getString("why"), row.getString("summary"), new Money(row.getLong("amount_fen")),
                Set.of((String[]) row.getArray("writers").getArray()), step(row));
        return switch (head.last().state()) {
            case "kept" -> new Draft.KeptDraft(head);
            case "submitted" -> new Draft.SubmittedDraft(head);
            case "returned" -> new Draft.ReturnedDraft(head);
            case "checked" -> new Draft.CheckedDraft(head);
            case "booked" -> new Draft.BookedDraft(head);
            default -> new Draft.DiscardedDraft(head);
        };
    }

    private static Draft.Step step(ResultSet row) throws SQLException {
        return new Draft.Step(row.getInt("no"), row.getString("state"), row.getString("actor"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(), row.getString("reason"));
    }
}
