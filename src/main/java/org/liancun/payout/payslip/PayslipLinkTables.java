package org.liancun.payout.payslip;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of links to slips. */
@Component
class PayslipLinkTables {
    /** Only for households whose part of the payout is in sight of whoever makes the link. */
    static final String ADD = """
            INSERT INTO payout.slip_link (county_code, id, token_hash, payout_id, household_id, household_code, place_code,
                                          organisation_code, made_on, until_on, made_by)
            SELECT p.county_code, n.id, decode(n.hash, 'hex'), p.id, h.holder_id, h.holder_code, p.place_code,
                   p.organisation_code, :today, :until, access.actor()
              FROM unnest(:ids::uuid[], :hashes::text[], :households::text[]) AS n (id, hash, household)
              JOIN payout.v_holder h ON h.county_code = access.county() AND h.payout_id = :payout AND h.household
               AND h.holder_code = n.household
              JOIN payout.v_payout p ON p.county_code = h.county_code AND p.id = h.payout_id
               AND p.state IN ('open', 'resolved', 'published', 'paid')""";

    static final String OF_SLIP = """
            SELECT l.id, l.made_on, l.until_on, l.made_by, e.link_id IS NOT NULL AS withdrawn,
                   (SELECT coalesce(sum(v.views), 0) FROM payout.slip_link_view v
                     WHERE v.county_code = l.county_code AND v.link_id = l.id) AS views
              FROM payout.slip_link l
              LEFT JOIN payout.slip_link_end e ON e.county_code = l.county_code AND e.link_id = l.id
             WHERE l.county_code = access.county() AND l.payout_id = :payout AND l.household_code = :household
             ORDER BY l.made_at DESC LIMIT 20""";

    static final String END = """
            INSERT INTO payout.slip_link_end (county_code, link_id, ended_by)
            SELECT l.county_code, l.id, access.actor() FROM payout.slip_link l
             WHERE l.county_code = access.county() AND l.id = :id
                ON CONFLICT DO NOTHING""";

    static final String OPEN = """
            SELECT household_id, household_code, payout_id, until_on
              FROM payout.open_slip_link(decode(:hash, 'hex'), :today)""";

    private final JdbcClient client;

    PayslipLinkTables(JdbcClient client) {
        this.client = client;
    }

    /** What an opened link leads to. */
    record Opened(UUID householdId, String household, UUID payout, LocalDate until) {}

    /** @return how many were made: none for a household out of sight */
    int add(UUID payout, Map<String, Token> tokens, LocalDate today, LocalDate until) {
        List<Map.Entry<String, Token>> rows = List.copyOf(tokens.entrySet());
        return client.sql(ADD)
                .param("payout", payout).param("today", today).param("until", until)
                .param("ids", rows.stream().map(row -> Ids.next().toString()).toArray(String[]::new))
                .param("hashes", rows.stream().map(row -> row.getValue().hash()).toArray(String[]::new))
                .param("households", rows.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .update();
    }

    List<PayslipLink> of(UUID payout, String household) {
        return client.sql(OF_SLIP).param("payout", payout).param("household", household)
                .query((row, n) -> new PayslipLink(row.getObject("id", UUID.class),
                        row.getObject("made_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                        row.getString("made_by"), row.getBoolean("withdrawn"), row.getLong("views")))
                .list();
    }

    boolean end(UUID id) {
        return client.sql(END).param("id", id).update() == 1;
    }

    Optional<Opened> open(Token token, LocalDate today) {
        return client.sql(OPEN).param("hash", token.hash()).param("today", today)
                .query((row, n) -> new Opened(row.getObject("household_id", UUID.class), row.getString("household_code"),
                        row.getObject("payout_id", UUID.class), row.getObject("until_on", LocalDate.class)))
                .optional();
    }
}
