package org.liancun.shares.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.shares.ShareClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of certificates. */
@Component
class CertificateTables {
    static final String LIST = """
            SELECT c.organisation_id, c.no, c.village_code, c.holder_id, c.as_of, c.entry_id, c.replaces, c.reason,
                   c.issued_by, c.issued_at,
                   (SELECT n.no FROM shares.certificate n
                     WHERE n.county_code = c.county_code AND n.organisation_id = c.organisation_id AND n.replaces = c.no)
                   AS replaced_by,
                   ARRAY(SELECT l.share_class FROM shares.certificate_line l
                          WHERE l.county_code = c.county_code AND l.organisation_id = c.organisation_id AND l.no = c.no
                          ORDER BY l.share_class) AS classes,
                   ARRAY(SELECT l.hundredths FROM shares.certificate_line l
                          WHERE l.county_code = c.county_code AND l.organisation_id = c.organisation_id AND l.no = c.no
                          ORDER BY l.share_class) AS hundredths
              FROM shares.certificate c
             WHERE c.county_code = access.county() AND (:organisation::uuid IS NULL OR c.organisation_id = :organisation)
               AND (:no::int IS NULL OR c.no = :no)
             ORDER BY c.organisation_id, c.no DESC
             LIMIT :most""";

    /** The last one of a holder that nothing has replaced. */
    static final String STANDING = """
            SELECT c.no FROM shares.certificate c
             WHERE c.county_code = access.county() AND c.organisation_id = ? AND c.holder_id = ?
               AND NOT EXISTS (SELECT 1 FROM shares.certificate n
                                WHERE n.county_code = c.county_code AND n.organisation_id = c.organisation_id
                                  AND n.replaces = c.no)""";

    static final String ADD = """
            INSERT INTO shares.certificate (county_code, organisation_id, village_code, holder_id, as_of, entry_id, replaces,
                                            reason)
            VALUES (access.county(), :organisation, :village, :holder, :day, :entry, :replaces, :reason)
            RETURNING no""";

    static final String ADD_LINES = """
            INSERT INTO shares.certificate_line (county_code, organisation_id, no, village_code, holder_id, share_class,
                                                 hundredths)
            SELECT access.county(), :organisation, :no, :village, :holder, n.share_class, n.hundredths
              FROM unnest(:classes::text[], :hundredths::bigint[]) AS n (share_class, hundredths)""";

    static final String LAST_ENTRY = """
            SELECT p.entry_id FROM ledger.v_posting p
             WHERE p.county_code = access.county() AND p.chart_id = 'memorandum' AND p.organisation_id = ?
               AND p.party_id = ? AND p.effective_on <= ?
             ORDER BY p.effective_on DESC, p.recorded_at DESC, p.entry_id DESC LIMIT 1""";

    private final JdbcClient client;

    CertificateTables(JdbcClient client) {
        this.client = client;
    }

    List<Certificate> list(@Nullable UUID organisation, @Nullable Integer no, int most) {
        return client.sql(LIST).param("organisation", organisation, Types.OTHER).param("no", no, Types.INTEGER)
                .param("most", most).query((row, n) -> certificate(row)).list();
    }

    Optional<Integer> standing(UUID organisation, UUID holder) {
        return client.sql(STANDING).params(organisation, holder).query(Integer.class).optional();
    }

    Optional<UUID> lastEntry(UUID organisation, UUID holder, LocalDate day) {
        return client.sql(LAST_ENTRY).params(organisation, holder, day).query(UUID.class).optional();
    }

    /** @return its number, which the database gives */
    int add(Certificate fresh) {
        int no = client.sql(ADD)
                .param("organisation", fresh.organisation()).param("village", fresh.village())
                .param("holder", fresh.holder()).param("day", fresh.asOf()).param("entry", fresh.entry())
                .param("replaces", fresh.replaces(), Types.INTEGER).param("reason", fresh.reason())
                .query(Integer.class).single();
        List<Map.Entry<ShareClass, Long>> lines = List.copyOf(fresh.shares().entrySet());
        client.sql(ADD_LINES)
                .param("organisation", fresh.organisation()).param("no", no).param("village", fresh.village())
                .param("holder", fresh.holder())
                .param("classes", lines.stream().map(each -> each.getKey().code()).toArray(String[]::new))
                .param("hundredths", lines.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
        return no;
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        String[] classes = (String[]) row.getArray("classes").getArray();
        Long[] hundredths = (Long[]) row.getArray("hundredths").getArray();
        Map<ShareClass, Long> shares = new EnumMap<>(ShareClass.class);
        for (int i = 0; i < classes.length; i++) {
            shares.put(ShareClass.of(classes[i]).orElseThrow(), hundredths[i]);
        }
        return new Certificate(row.getObject("organisation_id", UUID.class), row.getInt("no"),
                row.getString("village_code"), row.getObject("holder_id", UUID.class),
                row.getObject("as_of", LocalDate.class), shares, row.getObject("entry_id", UUID.class),
                row.getObject("replaces", Integer.class), row.getObject("replaced_by", Integer.class),
                row.getString("reason"), new Certificate.Issued(row.getString("issued_by"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()));
    }
}
