package org.liancun.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.decisions.Votes;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of steps: each change of state is a row, and the last row of a payout is its state. */
@Component
class PayoutStepTables {
    static final String ADD = """
            INSERT INTO payout.step (county_code, payout_id, no, state, on_date, taken_by, document_id, reason, entitled,
                                     present, in_favour, against, abstained)
            SELECT access.county(), n.payout_id, n.no, ?, n.on_date, ?, n.document_id, n.reason, n.entitled, n.present,
                   n.in_favour, n.against, n.abstained
              FROM unnest(?::uuid[], ?::int[], ?::date[], ?::uuid[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[],
                          ?::int[])
                   AS n (payout_id, no, on_date, document_id, reason, entitled, present, in_favour, against, abstained)
            """;

    static final String PAYOUTS = """
            SELECT id, organisation_id, organisation_code, kind, year, to_members_fen, state, step_no, state_on,
                   document_id
              FROM payout.v_payout WHERE county_code = access.county()""";

    static final String BASES = """
            SELECT p.id, p.organisation_id, p.year, p.opening_fen, p.net_fen, p.days_open, p.present_numerator,
                   p.present_denominator, p.in_favour_numerator, p.in_favour_denominator, p.source, p.xact::text AS mark,
                   ARRAY(SELECT DISTINCT coalesce(a.basis, 'shares') FROM payout.part a
                          WHERE a.county_code = p.county_code AND a.payout_id = p.id
                            AND a.goes_to IN ('holders', 'refund')) AS bases
              FROM payout.payout p WHERE p.county_code = access.county() AND p.id = ANY (?)""";

    static final String PASSED_ON = """
            SELECT v.organisation_code
              FROM payout.v_entry e
              JOIN ledger.v_entry i ON i.county_code = e.county_code AND i.id = e.entry_id
              JOIN payout.v_payout v ON v.county_code = e.county_code AND v.book_id = i.book_id
             WHERE e.county_code = access.county() AND e.payout_id = :payout AND e.role = 'income'
               AND v.year >= :year AND v.state IN ('resolved', 'published', 'paid')
             ORDER BY v.organisation_code LIMIT 1""";

    static final String BATCHED = """
            SELECT DISTINCT b.payout_id FROM payout.payment_batch b
             WHERE b.county_code = access.county() AND b.payout_id = ANY (?)""";

    private final JdbcClient client;

    PayoutStepTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * One step of one payout.
     *
     * @param reason for a withdrawal or reversal; empty for others
     */
    record Step(UUID payout, int no, LocalDate on, @Nullable UUID document, String reason, @Nullable Votes votes) {
        static Step of(Payout payout, int no, LocalDate on) {
            return new Step(payout.id(), no, on, null, "", null);
        }
    }

    /** @throws Refused if somebody else took a step of one of the payouts in the meantime */
    void add(String state, List<Step> steps) {
        try {
            client.sql(ADD)
                    .param(state).param(Scope.current().actor())
                    .param(column(steps, Step::payout)).param(column(steps, Step::no)).param(column(steps, Step::on))
                    .param(column(steps, Step::document)).param(column(steps, Step::reason))
                    .param(votes(steps, Votes::entitled)).param(votes(steps, Votes::present))
                    .param(votes(steps, Votes::inFavour)).param(votes(steps, Votes::against))
                    .param(votes(steps, Votes::abstained))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(PayoutRefusal.MOVED_ON, state);
        }
    }

    @Nullable Payout find(UUID id) {
        return client.sql(PAYOUTS + " AND id = ?").param(id).query(PayoutStepTables::payout).optional().orElse(null);
    }

    /** Those of a year, by organisation and attempt. */
    List<Payout> ofYear(FiscalYear year) {
        return client.sql(PAYOUTS + " AND year = ? ORDER BY organisation_code, attempt")
                .param(year.value())
                .query(PayoutStepTables::payout)
                .list();
    }

    /** What plans were computed from, by payout. */
    Map<UUID, PlanBasis> bases(UUID[] payouts) {
        return client.sql(BASES)
                .param(payouts)
                .query((row, n) -> new PlanBasis(row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class), new FiscalYear(row.getInt("year")),
                        new Income(row.getLong("opening_fen"), row.getLong("net_fen")),
                        bases(row), row.getInt("days_open"), DistributionTables.quorum(row),
                        row.getString("source"), row.getLong("mark")))
                .list().stream()
                .collect(Collectors.toMap(PlanBasis::payout, basis -> basis));
    }

    private static Set<Basis> bases(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("bases").getArray()).map(Basis::parse).collect(Collectors.toSet());
    }

    /** Those of which members are paid by batches and lists. */
    Set<UUID> batched(List<UUID> payouts) {
        return client.sql(BATCHED).param(payouts.toArray(UUID[]::new)).query(UUID.class).set();
    }

    /** An organisation that got a part of the payout and has decided on its own since; null if none has. */
    @Nullable String passedOn(Payout payout) {
        return client.sql(PASSED_ON)
                .param("payout", payout.id()).param("year", payout.head().year().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static Payout payout(ResultSet row, int n) throws SQLException {
        Payout.PayoutHead head = new Payout.PayoutHead(row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class), row.getString("organisation_code"),
                row.getString("kind"), new FiscalYear(row.getInt("year")), new Money(row.getLong("to_members_fen")));
        LocalDate on = row.getObject("state_on", LocalDate.class);
        UUID document = row.getObject("document_id", UUID.class);
        int step = row.getInt("step_no");
        return switch (row.getString("state")) {
            case "draft" -> new Payout.DraftPayout(head, on);
            case "open" -> new Payout.OpenPayout(head, on);
            case "resolved" -> new Payout.ResolvedPayout(head, on, document);
            case "published" -> new Payout.PublishedPayout(head, on, document);
            case "paid" -> new Payout.PaidPayout(head, on, document);
            case "withdrawn" -> new Payout.WithdrawnPayout(head, step, on);
            case "reversed" -> new Payout.ReversedPayout(head, step, on);
            default -> throw new IllegalStateException("state " + row.getString("state"));
        };
    }

    private static @Nullable Object[] votes(List<Step> steps, Function<Votes, Long> count) {
        return column(steps, step -> step.votes() == null ? null : count.apply(step.votes()));
    }

    private static @Nullable Object[] column(List<Step> steps, Function<Step, @Nullable Object> value) {
        return DistributionTables.column(steps, value);
    }
}
