package org.liancun.accounting.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of postings that would explain a difference. */
@Component
class DifferenceTables {
    /** What only the book has, or has on the wrong side: its amount, or twice it, is the surplus of the book. */
    static final String SUSPECTS = """
            SELECT p.entry_id, p.number, p.effective_on, p.memo, p.amount, p.amount <> :surplus AS twice
              FROM ledger.v_account a
              JOIN ledger.v_posting p ON p.county_code = a.county_code AND p.account_id = a.id
             WHERE a.county_code = access.county() AND a.book_id = :book AND a.code = :account
               AND p.effective_on BETWEEN :first AND :last AND (p.amount = :surplus OR 2 * p.amount = :surplus)
             ORDER BY p.effective_on DESC, p.entry_id, p.no LIMIT 10""";

    private final JdbcClient client;

    DifferenceTables(JdbcClient client) {
        this.client = client;
    }

    /** @param surplus of the book over the statement */
    List<Differences.Suspect> suspects(UUID book, String account, YearMonth month, long surplus) {
        return client.sql(SUSPECTS)
                .param("book", book).param("account", account).param("surplus", surplus)
                .param("first", month.atDay(1)).param("last", month.atEndOfMonth())
                .query((row, n) -> new Differences.Suspect(row.getObject("entry_id", UUID.class),
                        row.getString("number"), row.getObject("effective_on", LocalDate.class), row.getString("memo"),
                        new Money(row.getLong("amount")), row.getBoolean("twice")))
                .list();
    }
}
