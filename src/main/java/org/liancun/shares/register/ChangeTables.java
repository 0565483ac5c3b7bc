package org.liancun.shares.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.shares.ShareClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of changes of holdings. */
@Component
class ChangeTables {
    static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended('liancun.register' || ?::text, 0))::text""";

    static final String ADD = """
            INSERT INTO shares.holding_change (county_code, id, number, kind, organisation_id, village_code, from_holder,
                effective_on, notified_on, price_fen, capital_fen, document_id, reason, rule_source, parties, entry_id)
            VALUES (access.county(), :id, :number, :kind, :organisation, :village, :from, :day, :notified, :price, :capital,
                :document, :reason, :rule, :parties, :entry)""";

    static final String ADD_LINES = """
            INSERT INTO shares.holding_change_line (county_code, change_id, no, village_code, from_holder, to_holder,
                                                    share_class, hundredths)
            SELECT access.county(), :id, n.no, :village, :from, n.to_holder, n.share_class, n.hundredths
              FROM unnest(:to::uuid[], :classes::text[], :hundredths::bigint[])
                   WITH ORDINALITY AS n (to_holder, share_class, hundredths, no)""";

    static final String REVERSE = """
            INSERT INTO shares.holding_change_reversal (county_code, change_id, village_code, parties, reversed_on, reason)
            SELECT county_code, id, village_code, parties, :on, :reason FROM shares.holding_change
             WHERE county_code = access.county() AND id = :id
            ON CONFLICT DO NOTHING""";

    static final String LIST = """
            SELECT c.id, c.number, c.kind, c.organisation_id, c.village_code, c.from_holder, c.effective_on, c.notified_on,
                   c.price_fen, c.capital_fen, c.document_id, c.reason, c.rule_source, c.entry_id, c.done_by,
                   c.recorded_at, c.reversed_on, c.reversed_because, c.reversed_by
              FROM shares.v_holding_change c
             WHERE c.county_code = access.county() AND (:organisation::uuid IS NULL OR c.organisation_id = :organisation)
               AND (:number::text IS NULL OR c.number = :number)
             ORDER BY c.effective_on DESC, c.recorded_at DESC, c.id
             LIMIT :most""";

    static final String LINES = """
            SELECT change_id, share_class, to_holder, hundredths FROM shares.holding_change_line
             WHERE county_code = access.county() AND change_id = ANY (?::uuid[]) ORDER BY change_id, no""";

    private final JdbcClient client;

    ChangeTables(JdbcClient client) {
        this.client = client;
    }

    /** Changes of one register wait for each other, so that each is judged by what the one before it left. */
    void lock(UUID organisation) {
        client.sql(LOCK).param(organisation).query(String.class).list();
    }

    void add(UUID id, AssessedChange change, UUID entry) {
        NewChange given = change.given();
        UUID[] parties = Stream.concat(Stream.of(change.holder()),
                change.lines().stream().map(HoldingChange.Line::to).filter(to -> to != null)).distinct().toArray(UUID[]::new);
        client.sql(ADD)
                .param("id", id).param("number", given.number()).param("kind", given.kind().code())
                .param("organisation", change.ground().organisation()).param("village", change.ground().village())
                .param("from", change.holder()).param("day", given.day())
                .param("notified", given.notifiedOn(), Types.DATE).param("price", change.sums().price().fen())
                .param("capital", change.sums().capital().fen()).param("document", change.ground().document())
                .param("reason", given.reason()).param("rule", change.ruleSource()).param("parties", parties)
                .param("entry", entry)
                .update();
        List<HoldingChange.Line> lines = change.lines();
        client.sql(ADD_LINES)
                .param("id", id).param("village", change.ground().village()).param("from", change.holder())
                .param("to", lines.stream().map(HoldingChange.Line::to).toArray(UUID[]::new))
                .param("classes", lines.stream().map(line -> line.shareClass().code()).toArray(String[]::new))
                .param("hundredths", lines.stream().map(HoldingChange.Line::hundredths).toArray(Long[]::new))
                .update();
    }

    /** @return whether it stood until now */
    boolean reverse(UUID id, LocalDate on, String reason) {
        return client.sql(REVERSE).param("on", on).param("reason", reason).param("id", id).update() == 1;
    }

    /**
     * Those in sight, the latest day first.
     *
     * @param organisation only of its register; null for all
     * @param number only the one of that number; null for all
     */
    List<HoldingChange> list(@Nullable UUID organisation, @Nullable String number, int most) {
        List<HoldingChange> heads = client.sql(LIST)
                .param("organisation", organisation, Types.OTHER).param("number", number, Types.VARCHAR)
                .param("most", most).query((row, n) -> change(row)).list();
        Map<UUID, List<HoldingChange.Line>> lines = lines(heads.stream().map(HoldingChange::id).toList());
        return heads.stream().map(head -> head.with(lines.getOrDefault(head.id(), List.of()))).toList();
    }

    private Map<UUID, List<HoldingChange.Line>> lines(Collection<UUID> changes) {
        Map<UUID, List<HoldingChange.Line>> found = new HashMap<>();
        client.sql(LINES).param(changes.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("change_id", UUID.class), id -> new ArrayList<>())
                    .add(new HoldingChange.Line(ShareClass.of(row.getString("share_class")).orElseThrow(),
                            row.getObject("to_holder", UUID.class), row.getLong("hundredths")));
        });
        return found;
    }

    private static HoldingChange change(ResultSet row) throws SQLException {
        LocalDate reversed = row.getObject("reversed_on", LocalDate.class);
        return new HoldingChange(row.getObject("id", UUID.class), row.getString("number"),
                ChangeKind.of(row.getString("kind")).orElseThrow(), row.getObject("organisation_id", UUID.class),
                row.getString("village_code"), row.getObject("from_holder", UUID.class),
                row.getObject("effective_on", LocalDate.class), row.getObject("notified_on", LocalDate.class),
                new Money(row.getLong("price_fen")), new Money(row.getLong("capital_fen")),
                row.getObject("document_id", UUID.class), row.getString("reason"), row.getString("rule_source"),
                row.getObject("entry_id", UUID.class), List.of(),
                new HoldingChange.Done(row.getString("done_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                reversed == null ? null : new HoldingChange.Reversal(reversed, row.getString("reversed_because"),
                        row.getString("reversed_by")));
    }
}
