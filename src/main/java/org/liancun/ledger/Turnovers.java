package org.liancun.ledger;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What accounts of a book were debited and credited by day or by month, as it is known now or as it was known at an
 * earlier moment.
 */
@Component
public class Turnovers {
    private static final String SUMS = """
            SELECT m.code, m.unit, m.effective_on >= :from AS inside,
                   CASE WHEN m.effective_on >= :year THEN date_trunc(:step, m.effective_on::timestamp)::date END AS since,
                   sum(m.debit)::bigint AS debit, sum(m.credit)::bigint AS credit
            """;
    private static final String ASKED = """
             WHERE (cardinality(:codes::text[]) = 0 OR m.code LIKE ANY (:codes::text[]))
               AND (:party::uuid IS NULL OR m.party_id = :party)
             GROUP BY 1, 2, 3, 4 HAVING sum(m.debit) <> 0 OR sum(m.credit) <> 0
             ORDER BY 1, 2, 4 NULLS FIRST, 3""";

    static final String NOW = SUMS + Balances.OF_BOOKS + ASKED;

    static final String KNOWN = SUMS + Balances.KNOWN_OF_BOOKS + ASKED;

    private final JdbcClient client;

    Turnovers(JdbcClient client) {
        this.client = client;
    }

    /**
     * Which turnovers.
     *
     * @param codes beginnings of account codes; empty for all accounts
     * @param party only sub-accounts of this party; null for all
     * @param from first day of the span; turnovers of its year before it are told apart
     * @param known only entries recorded up to this moment; null for all
     * @param step DAYS or MONTHS
     */
    public record Question(UUID book, List<String> codes, @Nullable UUID party, LocalDate from, LocalDate to,
            @Nullable Instant known, Step step) {}

    /** How finely turnovers are told apart. */
    public enum Step { DAY, MONTH }

    /**
     * An account's debits and credits in one step, in the unit's smallest part.
     *
     * @param since first day of the step; null for everything before the year of the span's first day
     * @param inside whether it belongs to the span; false for what lies before it
     */
    public record Turnover(String account, String unit, @Nullable LocalDate since, boolean inside, long debit,
            long credit) {}

    private static LocalDate days(Question question) {
        return switch (question.step()) {
            case DAY -> question.from().withDayOfYear(1);
            case MONTH -> Balances.days(question.from(), question.to());
        };
    }

    /** By account and unit, in the order of days. */
    @Transactional(readOnly = true)
    public List<Turnover> of(Question question) {
        Instant known = question.known();
        JdbcClient.StatementSpec statement = client.sql(known == null ? NOW : KNOWN)
                .param("books", new UUID[] {question.book()})
                .param("codes", question.codes().stream().map(code -> code + "%").toArray(String[]::new))
                .param("party", question.party(), Types.OTHER)
                .param("from", question.from()).param("year", question.from().withDayOfYear(1))
                .param("to", question.to()).param("step", question.step().name()).param("days", days(question));
        if (known != null) {
            statement = statement.param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC));
        }
        return statement.query((rows, n) -> new Turnover(rows.getString("code"), rows.getString("unit"),
                        rows.getObject("since", LocalDate.class), rows.getBoolean("inside"), rows.getLong("debit"),
                        rows.getLong("credit")))
                .list();
    }
}
