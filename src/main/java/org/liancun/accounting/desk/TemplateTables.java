package org.liancun.accounting.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liancun.ledger.Book;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of templates. */
@Component
class TemplateTables {
    static final String OF_BOOK = """
            SELECT t.id, t.name, t.word, t.saved_by, t.saved_at, l.accounts, coalesce(l.summary, '') AS summary
              FROM accounting.template t
             CROSS JOIN LATERAL (
                   SELECT coalesce(array_agg(n.account ORDER BY n.no), '{}') AS accounts,
                          (array_agg(n.summary ORDER BY n.no) FILTER (WHERE n.summary <> ''))[1] AS summary
                     FROM accounting.template_line n
                    WHERE n.county_code = t.county_code AND n.template_id = t.id) l
             WHERE t.county_code = access.county() AND t.book_id = ?
             ORDER BY t.name""";

    static final String WORD = """
            SELECT word FROM accounting.template WHERE county_code = access.county() AND book_id = ? AND id = ?""";

    static final String LINES = """
            SELECT summary, account, debit, credit, party, quantity, unit, price FROM accounting.template_line
             WHERE county_code = access.county() AND template_id = ? ORDER BY no""";

    static final String ADD = """
            INSERT INTO accounting.template (county_code, id, book_id, name, word)
            VALUES (access.county(), :id, :book, :name, :word)
            ON CONFLICT DO NOTHING""";

    static final String ADD_LINES = """
            INSERT INTO accounting.template_line (county_code, template_id, no, summary, account, debit, credit, party,
                                               quantity, unit, price)
            SELECT access.county(), :id, n.no, n.summary, n.account, n.debit, n.credit, n.party, n.quantity, n.unit,
                   n.price
              FROM unnest(:summary::text[], :account::text[], :debit::text[], :credit::text[], :party::text[],
                          :quantity::text[], :unit::text[], :price::text[])
                   WITH ORDINALITY AS n (summary, account, debit, credit, party, quantity, unit, price, no)""";

    static final String REMOVE = """
            DELETE FROM accounting.template WHERE county_code = access.county() AND book_id = ? AND id = ?""";

    private final JdbcClient client;

    TemplateTables(JdbcClient client) {
        this.client = client;
    }

    List<Template> ofBook(UUID book) {
        return client.sql(OF_BOOK).param(book)
                .query((row, n) -> new Template(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("word"), row.getString("summary"),
                        List.of((String[]) row.getArray("accounts").getArray()), row.getString("saved_by"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The template's word, if it is one of this book. */
    Optional<String> word(UUID book, UUID id) {
        return client.sql(WORD).param(book).param(id).query(String.class).optional();
    }

    List<Typed.Line> lines(UUID id) {
        return client.sql(LINES).param(id).query(DraftTables::line).list();
    }

    /** @return whether neither the id nor the name was taken */
    boolean add(UUID id, Book book, String name, Typed typed) {
        boolean fresh = client.sql(ADD)
                .param("id", id).param("book", book.id()).param("name", name).param("word", typed.word())
                .update() == 1;
        if (fresh) {
            List<Typed.Line> lines = typed.lines();
            client.sql(ADD_LINES)
                    .param("id", id).param("summary", DraftTables.column(lines, Typed.Line::summary))
                    .param("account", DraftTables.column(lines, Typed.Line::account))
                    .param("debit", DraftTables.column(lines, Typed.Line::debit))
                    .param("credit", DraftTables.column(lines, Typed.Line::credit))
                    .param("party", DraftTables.column(lines, Typed.Line::party))
                    .param("quantity", DraftTables.column(lines, Typed.Line::quantity))
                    .param("unit", DraftTables.column(lines, Typed.Line::unit))
                    .param("price", DraftTables.column(lines, Typed.Line::price))
                    .update();
        }
        return fresh;
    }

    /** @return how many were removed: one or none */
    int remove(UUID book, UUID id) {
        return client.sql(REMOVE).param(book).param(id).update();
    }
}
