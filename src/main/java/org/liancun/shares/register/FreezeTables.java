package org.liancun.shares.register;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.shares.ShareClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of frozen shares. */
@Component
class FreezeTables {
    private static final String SELECT = """
            SELECT id, organisation_id, holder_id, share_class, hundredths, from_on, until_on, court, document_id, done_by
              FROM shares.v_frozen WHERE county_code = access.county()
            """;
    static final String OF = SELECT + """
               AND (:organisation::uuid IS NULL OR organisation_id = :organisation)
               AND (:holder::uuid IS NULL OR holder_id = :holder)
             ORDER BY from_on DESC, recorded_at DESC""";
    static final String ONE = SELECT + " AND id = ?";

    static final String ADD = """
            INSERT INTO shares.freeze (county_code, id, organisation_id, village_code, holder_id, account_code, hundredths,
                                       from_on, until_on, court, document_id)
            VALUES (access.county(), :id, :organisation, :village, :holder, :account, :hundredths, :from, :until, :court,
                    :document)""";

    static final String END = """
            INSERT INTO shares.freeze_end (county_code, freeze_id, village_code, holder_id, ended_on, document_id)
            SELECT county_code, id, village_code, holder_id, :on, :document FROM shares.freeze
             WHERE county_code = access.county() AND id = :id
            ON CONFLICT DO NOTHING""";

    private final JdbcClient client;

    FreezeTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * Those in sight.
     *
     * @param organisation only of its shares; null for all
     * @param holder only its; null for all
     */
    List<Freeze> of(@Nullable UUID organisation, @Nullable UUID holder) {
        return client.sql(OF).param("organisation", organisation, Types.OTHER).param("holder", holder, Types.OTHER)
                .query((row, n) -> freeze(row)).list();
    }

    Optional<Freeze> find(UUID id) {
        return client.sql(ONE).param(id).query((row, n) -> freeze(row)).optional();
    }

    void add(Freeze freeze, String village) {
        client.sql(ADD)
                .param("id", freeze.id()).param("organisation", freeze.organisation()).param("village", village)
                .param("holder", freeze.holder()).param("account", freeze.shareClass().account())
                .param("hundredths", freeze.hundredths()).param("from", freeze.from())
                .param("until", freeze.until(), Types.DATE).param("court", freeze.court())
                .param("document", freeze.document())
                .update();
    }

    /** @return whether it had no end by a later order yet */
    boolean end(UUID id, LocalDate on, UUID document) {
        return client.sql(END).param("on", on).param("document", document).param("id", id).update() == 1;
    }

    private static Freeze freeze(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Freeze(row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class),
                row.getObject("holder_id", UUID.class), ShareClass.of(row.getString("share_class")).orElseThrow(),
                row.getLong("hundredths"), row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class), row.getString("court"),
                row.getObject("document_id", UUID.class), row.getString("done_by"));
    }
}
