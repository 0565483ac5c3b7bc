package org.liancun.accounting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of who keeps books. Organisations can be read in the whole county; books are opened in one's own scope. */
@Component
class BookSetupTables {
    static final String OWNERS = """
            SELECT o.id, o.code, o.name_zh, o.name_en,
                   (SELECT b.chart_id FROM ledger.v_book b
                     WHERE b.county_code = o.county_code AND b.organisation_id = o.id AND b.code = o.code) AS chart
              FROM registry.v_organisation o
             WHERE o.county_code = access.county() AND o.kind IN ('collective', 'vehicle', 'enterprise')
               AND (access.wide() OR access.sees(o.place_code, o.code))
             ORDER BY o.code""";

    private final JdbcClient client;

    BookSetupTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * An organisation in scope that may keep books.
     *
     * @param chart of its statutory book; empty where it has none
     */
    record Owner(UUID id, String code, String nameZh, String nameEn, Optional<String> chart) {}

    List<Owner> owners() {
        return client.sql(OWNERS)
                .query((rows, n) -> new Owner(rows.getObject("id", UUID.class), rows.getString("code"),
                        rows.getString("name_zh"), rows.getString("name_en"),
                        Optional.ofNullable(rows.getString("chart"))))
                .list();
    }
}
